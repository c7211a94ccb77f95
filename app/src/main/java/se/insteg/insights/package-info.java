/**
 * What the municipality decided to do and how far it has come: an initiative with its decisions, goals and targets (LEK-01,
 * MAR-01), counted against what was recorded day by day, and told on one page to the board (MAR-15).
 *
 * <p>{@link se.insteg.insights.Initiatives} is the door. An initiative is changed as a whole and every state of it is kept, so
 * that nobody moves a target unseen. {@code insights.figures} counts unique people and attendances by legal sex and by week
 * (MAR-16); no figure is ever typed, and none tells of fewer than five people.
 */
@ApplicationModule(
        displayName = "insights",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "people",
            "taxonomy",
            "taxonomy :: typed",
            "placements",
            "surveys",
            "programmes",
            "programmes :: hours",
            "programmes :: packages",
            "hosts",
            "hosts :: gatherings",
            "outcomes",
            "outcomes :: figures"
        })
@NullMarked
package se.insteg.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
