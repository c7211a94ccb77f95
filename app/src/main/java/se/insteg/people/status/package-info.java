/**
 * A person's legal status over time: what has been said, by what source, since when, and what follows from it on a day.
 *
 * <p>Statements are only added; a correction replaces another and says why. The steps among them (asylum, permit, settled …)
 * need no end: each lasts until the next begins, so that they neither overlap nor leave a gap. Statements may begin in the
 * future. Upper rooms ask {@link se.insteg.people.Situations}.
 */
@NamedInterface("status")
@NullMarked
package se.insteg.people.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
