/** How evidence comes to be: what differs, who is waiting to be looked at, and when. */
@NullMarked
package se.insteg.funding.settling;

import org.jspecify.annotations.NullMarked;
