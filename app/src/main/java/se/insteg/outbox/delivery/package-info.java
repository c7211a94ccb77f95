/** How messages are stored, written and carried. */
@NullMarked
package se.insteg.outbox.delivery;

import org.jspecify.annotations.NullMarked;
