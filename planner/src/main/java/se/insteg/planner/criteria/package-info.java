/**
 * What decides who may go where and what it is worth: one class per criterion.
 *
 * <p>A {@link se.insteg.planner.criteria.MustHave} is met, broken or unknown; a {@link se.insteg.planner.criteria.Bonus}
 * gives points. Each also explains itself, from the same judgement, so that score and explanation cannot disagree. There
 * is no criterion for sex, origin or religion, and age is asked about only where a legal minimum is stated.
 */
@NullMarked
package se.insteg.planner.criteria;

import org.jspecify.annotations.NullMarked;
