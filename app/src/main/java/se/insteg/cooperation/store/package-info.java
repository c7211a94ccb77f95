/** Rows between two municipalities, and each side's own beside them. Knows nothing of rights. */
@NullMarked
package se.insteg.cooperation.store;

import org.jspecify.annotations.NullMarked;
