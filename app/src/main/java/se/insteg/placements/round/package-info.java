/** How a round is made, away from the request, and kept. */
@NullMarked
package se.insteg.placements.round;

import org.jspecify.annotations.NullMarked;
