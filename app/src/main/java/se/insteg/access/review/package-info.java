/** The monthly review of the log: what is drawn and flagged, and what the reviewer thought of it. */
@NullMarked
package se.insteg.access.review;

import org.jspecify.annotations.NullMarked;
