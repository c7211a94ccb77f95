/** Who may see a protected person: asked by one, answered by another; alone in an emergency, and told to the reviewer. */
@NamedInterface("handlers")
@NullMarked
package se.insteg.people.handlers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
