/** Pages of complaints: for those who receive them, for staff who write one down, and for the participant. */
@NullMarked
package se.insteg.placements.complaint.web;

import org.jspecify.annotations.NullMarked;
