/**
 * How each day of a placement was (LEK-06, LEK-11): said by the staff, by the host through a link, by the participant; never
 * changed, only said anew. {@link se.insteg.placements.attendance.AttendanceDay} tells what counts, {@link
 * se.insteg.placements.attendance.Course} which days there should be. What counts as being there is told to {@code people}
 * as happenings, and becomes evidence.
 */
@NamedInterface("attendance")
@NullMarked
package se.insteg.placements.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
