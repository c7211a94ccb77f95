/**
 * What one can do and join in the municipality, shared with civil society (MAR-14, MAR-21): a public list without sign-in, in
 * the participants' languages. Associations add their own by a link, and the municipality's own groups that are open to all
 * stand beside them.
 *
 * <p>{@link se.insteg.community.Activities} is the staff's door: what associations send waits there, and what is shown stays
 * until its new wording is approved. {@link se.insteg.community.association.OwnActivities} is the associations' own.
 * {@link se.insteg.community.ActivityList} is what anybody reads, and {@link se.insteg.community.SignUps} who comes: a first
 * name and a number, no tie to a person of ours, gone a week after the day (decision 3601).
 */
@ApplicationModule(
        displayName = "community",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "outbox",
            "taxonomy",
            "taxonomy :: typed",
            "hosts",
            "programmes"
        })
@NullMarked
package se.insteg.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
