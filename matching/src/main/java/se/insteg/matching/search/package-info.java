/**
 * The full regime: households, class caps, and what is left when the relaxation is not enough.
 *
 * <p>Read {@link se.insteg.matching.search.Model} (the problem in numbers), then
 * {@link se.insteg.matching.search.Relaxation} (persons as a flow, which bounds every plan and is often already a plan),
 * then the searches that turn it into a plan and improve it.
 */
@NullMarked
package se.insteg.matching.search;

import org.jspecify.annotations.NullMarked;
