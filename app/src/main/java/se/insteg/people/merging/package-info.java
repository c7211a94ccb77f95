/**
 * Two entries about one person become one, and two again if that was wrong. All that hangs on the one, in whichever room, is
 * found in the database's own catalogue and moved to the other; each row that moved is noted, so that it finds its way back.
 */
@NullMarked
package se.insteg.people.merging;

import org.jspecify.annotations.NullMarked;
