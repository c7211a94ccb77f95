/**
 * Seats for neighbours (TRE-09, MAR-05): one municipality takes the other's participants into its groups, and neither opens
 * the other's record.
 *
 * <p>{@link se.insteg.cooperation.Agreements}: what two municipalities agree, said in versions and in force when both have
 * signed the same one. {@link se.insteg.cooperation.Seats}: places that the host keeps for the neighbour in a group. {@link
 * se.insteg.cooperation.Sharing}: the home municipality proposes a person of its own by a {@link
 * se.insteg.cooperation.ShareCard}, and takes it back. {@link se.insteg.cooperation.Guests}: the host answers. A card tells what
 * the agreement lets it and points at nothing in either record; each side keeps its own link to its own (decision 3501).
 *
 * <p>{@code cooperation.invoice} makes each month's basis out of cards and reported attendance, and a SIE file of it.
 */
@ApplicationModule(
        displayName = "cooperation",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "outbox",
            "people",
            "taxonomy",
            "taxonomy :: typed",
            "programmes",
            "programmes :: attendance",
            "programmes :: hours"
        })
@NullMarked
package se.insteg.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
