/** Units, members of staff, their roles and the second pair of eyes. */
@NullMarked
package se.insteg.access.staff;

import org.jspecify.annotations.NullMarked;
