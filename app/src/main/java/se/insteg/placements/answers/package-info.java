/** What the host and the participant are asked about a proposal, by link, card or paper, and what they answer. */
@NullMarked
package se.insteg.placements.answers;

import org.jspecify.annotations.NullMarked;
