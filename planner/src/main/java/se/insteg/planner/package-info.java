/**
 * From people and placement offers to an explained plan.
 *
 * <p>{@link se.insteg.planner.Planner} asks the {@linkplain se.insteg.planner.criteria criteria} who may go where and what
 * it is worth, lets the engine in {@code se.insteg.matching} find the best plan, and explains every placement and every
 * person left without one. Around it: {@code sheet} and {@code reading} (spreadsheets in), {@code output} (plans out),
 * {@code cli} (the command), {@code wording} (sentences). The whole is pure: the day is passed in, and the same input
 * gives the same plan whatever the order of its rows.
 */
@NullMarked
package se.insteg.planner;

import org.jspecify.annotations.NullMarked;
