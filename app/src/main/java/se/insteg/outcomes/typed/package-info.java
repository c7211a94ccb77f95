/** Understands the forms of this room. */
@NullMarked
package se.insteg.outcomes.typed;

import org.jspecify.annotations.NullMarked;
