/**
 * The matching engine side by side with others, each alone in a fresh process, on the same instances.
 *
 * <p>Read {@link se.insteg.benchmarks.SideBySide} (the command), {@link se.insteg.benchmarks.Country} (what is generated),
 * {@link se.insteg.benchmarks.Rival} (what every engine is asked), then {@code rivals}.
 */
@NullMarked
package se.insteg.benchmarks;

import org.jspecify.annotations.NullMarked;
