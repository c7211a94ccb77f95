/**
 * The people in the municipality's care: who they are, what they can and wish, whose case they are, what has happened.
 *
 * <p>{@link se.insteg.people.People} is the door. It asks for the right, writes the audit log and keeps each version;
 * upper rooms never read these tables. A person whose protection is anything but "none" exists only for the handlers named
 * on them, in the database itself (policies on people.person and what hangs on it); unknown is protected. A table of an
 * upper room that hangs on a person copies {@code hidden} through a foreign key to (tenant_id, id, hidden) and has the
 * same three restrictive policies as people.person_history.
 *
 * <p>{@link se.insteg.people.Situations} tells what the law asks about somebody on any day, from what has been noted about
 * their legal status.
 *
 * <p>Upper rooms tell a person's page what they know through {@link se.insteg.people.JourneySource}, and hear of news by
 * {@link se.insteg.people.PersonRegistered} and {@link se.insteg.people.PersonChanged}. What happens to a person on a day in
 * any room is told through {@link se.insteg.people.Happenings}: evidence and reports are views of it.
 */
@ApplicationModule(
        displayName = "people",
        allowedDependencies = {"kernel", "database", "access", "ui", "imports", "rules", "taxonomy", "taxonomy :: typed"
        })
@NullMarked
package se.insteg.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
