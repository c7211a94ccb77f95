package se.insteg.placements.board;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.PlacementKind;
import se.insteg.people.CaseInReach;
import se.insteg.placements.Placement;
import se.insteg.placements.Proposal;
import se.insteg.placements.followup.FollowUp;

/**
 * Where one card stands, before anybody is named.
 *
 * @param order the day that orders its column
 * @param proposal null unless it stands under {@link Column#PROPOSED}
 * @param offer of the proposal
 * @param placement null unless there is one
 * @param next the follow-up that comes next or is late; null when none is left
 */
record Slot(
        Column column,
        CaseInReach person,
        LocalDate order,
        @Nullable Proposal proposal,
        @Nullable HostOffer offer,
        @Nullable Placement placement,
        @Nullable FollowUp next) {
    static Slot toMatch(CaseInReach person) {
        return new Slot(Column.MATCH, person, person.waitingSince(), null, null, null, null);
    }

    /** Of the placement, else of the proposal, else of the person. */
    UUID id() {
        return placement != null ? placement.id() : proposal != null ? proposal.id() : person.id();
    }

    @Nullable
    PlacementKind kind() {
        return placement != null
                ? placement.agreed().kind()
                : offer == null ? null : offer.details().placementKind();
    }

    @Nullable
    UUID hostId() {
        return placement != null ? placement.where().organisationId() : offer == null ? null : offer.organisationId();
    }

    String title() {
        return placement != null
                ? placement.where().title()
                : offer == null ? "" : offer.details().title();
    }

    String host() {
        return placement != null ? placement.where().host() : offer == null ? "" : offer.organisationName();
    }
}
