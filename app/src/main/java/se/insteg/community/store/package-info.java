/** Reads and writes the room's tables. Knows nothing of rights. */
@NullMarked
package se.insteg.community.store;

import org.jspecify.annotations.NullMarked;
