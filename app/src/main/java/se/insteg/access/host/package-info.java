/**
 * How somebody at a host comes in: by a link for one thing, without an account. Opening the address does nothing, since
 * mail scanners open addresses; only its button does. What stands behind it, another room knows
 * ({@link se.insteg.access.HostDoor}).
 */
@NullMarked
package se.insteg.access.host;

import org.jspecify.annotations.NullMarked;
