/** A virus scanner, or none: {@code insteg.scanner}. */
@NullMarked
package se.insteg.people.documents.scan;

import org.jspecify.annotations.NullMarked;
