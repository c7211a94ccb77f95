/** The pages of fast tracks. */
@NullMarked
package se.insteg.tracks.web;

import org.jspecify.annotations.NullMarked;
