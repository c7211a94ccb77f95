/**
 * Messages that leave the house: reminders by SMS and e-mail, and on paper where a municipality has neither.
 *
 * <p>{@link se.insteg.outbox.Outbox} is the door. What is put in is stored in the caller's transaction and delivered after
 * its commit by a job that tries again until it succeeds, so that nothing is lost when a server is down, and always under
 * the same identifier. Whoever delivers is a {@link se.insteg.outbox.Gateway}; a municipality's own is one more bean. Texts
 * are neutral by their type: only moments, numbers to call and links can be filled in ({@link se.insteg.outbox.Fill}).
 * Nobody with protected identity is written to.
 */
@ApplicationModule(
        displayName = "outbox",
        allowedDependencies = {"kernel", "access", "ui", "people"})
@NullMarked
package se.insteg.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
