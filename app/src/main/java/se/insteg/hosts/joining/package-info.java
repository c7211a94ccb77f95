/** Two entries about one organisation become one, with all that hangs on them, and two again if that was wrong. */
@NamedInterface("joining")
@NullMarked
package se.insteg.hosts.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
