/**
 * What was done for whom, so that it can be accounted for: evidence (VAN-07). Things happen to a person on a day; each
 * leaves a row with how long it was, what the person's status was that day, and which version of each rule that matters was in
 * force and what it said of them.
 *
 * <p>{@link se.insteg.funding.Evidence} is the door. Evidence is derived, never typed: rooms tell what happened through
 * {@link se.insteg.people.Happenings}, and one idempotent deed compares that with what stands and adds what differs. A
 * correction is a row that replaces another and says why; the newest about a happening counts. Reports, claims and
 * certificates are views of these rows.
 *
 * <p>Nobody waits for it: whatever changes leaves a note in its own transaction, and a job works the notes off a moment
 * after.
 */
@ApplicationModule(
        displayName = "funding",
        allowedDependencies = {"kernel", "access", "ui", "people", "rules"})
@NullMarked
package se.insteg.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
