/**
 * What a municipality teaches and does together with its participants: programmes with a curriculum whose hours are counted
 * from its modules (LEK-15, MAR-03, TRE-02), the groups that follow one, and their timetable (MAR-04, MAR-12, MAR-21).
 *
 * <p>{@link se.insteg.programmes.Programmes} is the door to curricula, built as a draft and published as a version, so that a
 * group keeps what it began with. A programme leaves as a file and comes from one ({@code packages}), so that one
 * municipality takes up another's model. {@link se.insteg.programmes.Coverage} counts, {@link
 * se.insteg.programmes.StatutoryHours} says what the law asks for on a day; neither is ever typed.
 *
 * <p>{@link se.insteg.programmes.Groups} keeps groups, leaders and rooms, {@link se.insteg.programmes.Timetable} when a group
 * meets: by the clock on the wall, never on a holiday by itself, with what clashes and which language nobody speaks.
 *
 * <p>{@link se.insteg.programmes.Enrolments} says who takes part, who waits and who was asked: one {@link
 * se.insteg.programmes.Enrolment} for each person and programme, whatever group they are in. {@link
 * se.insteg.programmes.Providers} says who runs a group, and {@code importing} takes in what outside providers send. Each door asks for the right and
 * writes the audit log.
 */
@ApplicationModule(
        displayName = "programmes",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "imports",
            "outbox",
            "casework",
            "people",
            "people :: card",
            "people :: household",
            "people :: identity",
            "people :: peers",
            "rules",
            "taxonomy",
            "taxonomy :: typed"
        })
@NullMarked
package se.insteg.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
