/**
 * What became of all, counted: each figure by a definition that stands beside it, of those who have been observed long enough,
 * with what nobody knows told apart from no. Pure arithmetic over {@link se.insteg.outcomes.figures.Life}; small cells are
 * hidden, also where subtraction would tell them.
 */
@NamedInterface("figures")
@NullMarked
package se.insteg.outcomes.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
