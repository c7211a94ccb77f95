/** The tables of follow-ups. */
@NullMarked
package se.insteg.placements.followup.store;

import org.jspecify.annotations.NullMarked;
