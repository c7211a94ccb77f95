/** Breakfasts and study visits that many hosts are invited to (LEK-07): the invitations, the answers, who came. */
@NamedInterface("gatherings")
@NullMarked
package se.insteg.hosts.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
