/**
 * Who was at a session: marked by one tap, kept as rows that are only added, so that a correction is a new row and two who
 * mark the same list are shown each other's word instead of the last one winning.
 *
 * <p>{@link se.insteg.programmes.attendance.Mark} is what somebody said, {@link se.insteg.programmes.attendance.Standing}
 * what stands when everything said is taken together, {@link se.insteg.programmes.attendance.Attendance} the door.
 */
@NamedInterface("attendance")
@NullMarked
package se.insteg.programmes.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
