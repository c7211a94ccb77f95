/**
 * How a participant comes in: with a printed card and its PIN, or with a link for one thing. Their session is another than
 * the staff's, shorter, and never both in one browser. Whose card it is, another room knows
 * ({@link se.insteg.access.ParticipantCards}, {@link se.insteg.access.ParticipantLinks}).
 */
@NullMarked
package se.insteg.access.card;

import org.jspecify.annotations.NullMarked;
