/** Understands the forms of fast tracks. */
@NullMarked
package se.insteg.tracks.typed;

import org.jspecify.annotations.NullMarked;
