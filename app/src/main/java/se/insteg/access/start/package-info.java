/**
 * The start page: one's work first, grouped by when; then numbers, then what one may do. It is put together from what
 * the rooms say through {@link se.insteg.kernel.StartPlug}, of which this room's own part stands here too.
 */
@NullMarked
package se.insteg.access.start;

import org.jspecify.annotations.NullMarked;
