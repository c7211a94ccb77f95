/** Forms of this room, understood. */
@NullMarked
package se.insteg.surveys.typed;

import org.jspecify.annotations.NullMarked;
