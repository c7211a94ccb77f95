/** Sealing the log in batches, and finding out whether anything in it was changed, removed, added or moved. */
@NullMarked
package se.insteg.access.sealing;

import org.jspecify.annotations.NullMarked;
