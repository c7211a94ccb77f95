/** Each engine, given the problem as its own manual would have it. */
@NullMarked
package se.insteg.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
