package se.insteg.access.staff.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Role;
import se.insteg.access.Staffing.Proposal;

/**
 * A role that waits for the second pair of eyes, as the one who is looking may answer it.
 *
 * @param unit name; null for the whole municipality
 * @param whyNot message that tells why the viewer cannot approve it; null when they can
 * @param mayTakeBack whether they proposed it themselves
 */
public record Waiting(
        Proposal proposal, @Nullable String unit, @Nullable String whyNot, boolean mayTakeBack) {

    static Waiting of(Proposal proposal, Map<UUID, String> units, UUID viewer, boolean mayDecideSome) {
        UUID unit = proposal.unitId();
        boolean own = proposal.proposedBy().equals(viewer);
        return new Waiting(
                proposal,
                unit == null ? null : units.get(unit),
                proposal.mayDecide() ? null : whyNot(proposal, own, viewer),
                own && mayDecideSome);
    }

    private static String whyNot(Proposal proposal, boolean own, UUID viewer) {
        if (own) {
            return "access.staff.waiting.own";
        }
        if (proposal.staffId().equals(viewer)) {
            return "access.staff.waiting.me";
        }
        return proposal.role() == Role.PROTECTED_IDENTITY_HANDLER
                ? "access.staff.waiting.handler"
                : "access.staff.waiting.administrator";
    }
}
