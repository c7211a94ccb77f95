/**
 * Journeys by public transport: a timetable is read from a GTFS feed once, and then answers when one has to leave home to be
 * at work in time, or when one is home again. {@link se.insteg.transit.FeedReader} reads,
 * {@link se.insteg.transit.Timetable} holds, {@link se.insteg.transit.Journeys} answers.
 *
 * <p>Times are seconds from midnight of the day asked about, and may be negative or beyond 86,400: a bus that left before
 * midnight, or goes on after it. On the two days a year when the clock changes, GTFS counts from noon less twelve hours, so
 * before the change the times are an hour off the clock on the wall; nobody's shift begins there.
 *
 * <p>Walking is estimated: the straight line × 1.3 at 4.5 km/h. Nothing here knows a road, a lake or a slope.
 */
@NullMarked
package se.insteg.transit;

import org.jspecify.annotations.NullMarked;
