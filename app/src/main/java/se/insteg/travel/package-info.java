/**
 * How people get there (VAN-03): a municipality takes in the timetable its region publishes (GTFS), and from then on matching
 * knows how long somebody is under way to each offer's hours and home again, with which bus, where before it guessed from the
 * distance. {@link se.insteg.travel.Timetables} holds what is in use, {@link se.insteg.travel.ShiftJourneys} answers the
 * planner, the module {@code transit} searches.
 */
@ApplicationModule(
        displayName = "travel",
        allowedDependencies = {"kernel", "access", "ui"})
@NullMarked
package se.insteg.travel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
