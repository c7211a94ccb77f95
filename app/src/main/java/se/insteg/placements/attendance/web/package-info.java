/** Pages of attendance: for the staff, the host and the participant. */
@NullMarked
package se.insteg.placements.attendance.web;

import org.jspecify.annotations.NullMarked;
