/** The table of attendance, and what is read of agreements for it. */
@NullMarked
package se.insteg.placements.attendance.store;

import org.jspecify.annotations.NullMarked;
