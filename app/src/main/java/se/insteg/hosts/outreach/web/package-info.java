/** The pages of participants' own asking, for themselves and for the staff. */
@NullMarked
package se.insteg.hosts.outreach.web;

import org.jspecify.annotations.NullMarked;
