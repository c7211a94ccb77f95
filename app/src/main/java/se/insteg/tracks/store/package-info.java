/** The tables of fast tracks. */
@NullMarked
package se.insteg.tracks.store;

import org.jspecify.annotations.NullMarked;
