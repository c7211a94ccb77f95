/**
 * What became of the people: work, studies, a living of their own, whether they stayed (LEK-12, VAN-02, MAR-10, TRE-07,
 * SAL-09). What the unit's work led to is read here.
 *
 * <p>{@link se.insteg.outcomes.Outcomes} is the door. What is known is only added to: a correction is another row about the
 * same thing, and the newest counts. {@link se.insteg.outcomes.Asking} tells whom it is time to ask again.
 *
 * <p>{@code outcomes.figures} counts, each figure by a definition that stands beside it.
 */
@ApplicationModule(
        displayName = "outcomes",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "people",
            "people :: status",
            "rules",
            "taxonomy",
            "taxonomy :: typed",
            "hosts",
            "hosts :: typed",
            "housing",
            "programmes",
            "programmes :: hours",
            "placements"
        })
@NullMarked
package se.insteg.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
