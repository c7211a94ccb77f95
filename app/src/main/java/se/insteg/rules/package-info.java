/**
 * The law as dated data: who may get what, who has to do what, from when until when, by which paragraph. The rules stand in
 * {@code resources/rules/*.yaml}, one file for each area; what is wrong in them keeps the application from starting.
 *
 * <p>{@link se.insteg.rules.Rules} tells what the law said on a day, {@link se.insteg.rules.Eligibility} what follows for
 * somebody in a {@link se.insteg.rules.Situation}. A room above asks with the day in question, never with today by habit:
 *
 * <pre>{@code
 * Situation then = situations.of(personId, day);              // se.insteg.people.Situations
 * Entitlement civic = eligibility.of(then, "civic.offer").orElseThrow();
 * int hours = rules.find("civic.offer", day).orElseThrow().parameter("hours");
 * }</pre>
 *
 * <p>A rule nobody has checked against its source is {@code verified: false}: it warns, it never blocks (decision 0710).
 */
@ApplicationModule(
        displayName = "rules",
        allowedDependencies = {"kernel", "access", "ui"})
@NullMarked
package se.insteg.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
