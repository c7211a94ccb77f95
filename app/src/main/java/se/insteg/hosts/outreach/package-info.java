/** Participants who look for a placement themselves (SAL-05, SAL-07): where they asked, and what they were answered. */
@NamedInterface("outreach")
@NullMarked
package se.insteg.hosts.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
