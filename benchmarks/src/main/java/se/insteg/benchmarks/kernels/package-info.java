/** The engine's hot loops alone, measured by JMH: {@code java -cp … org.openjdk.jmh.Main}. */
@NullMarked
package se.insteg.benchmarks.kernels;

import org.jspecify.annotations.NullMarked;
