/** Pages of follow-ups: for staff, for the host who came by a link, and for the participant. */
@NullMarked
package se.insteg.placements.followup.web;

import org.jspecify.annotations.NullMarked;
