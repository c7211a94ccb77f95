package se.insteg.placements.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.HostDoor.Shown;
import se.insteg.access.HostVisit;
import se.insteg.hosts.HostLinks;
import se.insteg.hosts.HostPurpose;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Agreement;
import se.insteg.placements.agreement.Ledger;
import se.insteg.placements.agreement.store.AgreementTable;
import se.insteg.placements.agreement.store.PlacementTable;

/**
 * The host says how the days were, by a link to the placement: one tap for each day. Never about somebody with protected
 * identity: nobody is sent a link to them, and whoever becomes protected is not met by one any more.
 */
@Component
public class HostAttendance implements HostPurpose {
    public static final String NAME = "attendance";

    private final People people;
    private final Ledger ledger;
    private final Hosts hosts;
    private final HostLinks links;
    private final PlacementTable placements;
    private final AgreementTable agreements;
    private final OneTap oneTap;
    private final Audit audit;

    HostAttendance(
            People people,
            Ledger ledger,
            Hosts hosts,
            HostLinks links,
            PlacementTable placements,
            AgreementTable agreements,
            OneTap oneTap,
            Audit audit) {
        this.people = people;
        this.ledger = ledger;
        this.hosts = hosts;
        this.links = links;
        this.placements = placements;
        this.agreements = agreements;
        this.oneTap = oneTap;
        this.audit = audit;
    }

    /**
     * KEEP_PLACEMENTS. A link for whom the agreement names.
     *
     * @return its address, told this once
     * @throws Refusal (422) for a protected participant, before the placement has begun, and without somebody to send it to
     */
    public String link(UUID personId, UUID placementId) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.find(person, placementId);
        if (person.details().protection().hides()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.attendance.link.protected");
        }
        if (!placement.state().hasBegun()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.attendance.link.notBegun");
        }
        UUID contact =
                latest(placement).map(one -> one.terms().who().contactId()).orElse(null);
        if (contact == null) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.attendance.link.nobody");
        }
        return links.issue(
                contact, NAME, placementId, hosts.contact(contact).details().language(), HostLinks.LONGEST);
    }

    private Optional<Agreement> latest(Placement placement) {
        return agreements.find(placement.id(), placement.agreed().latest());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Shown show(HostVisit visit) {
        return page(visit, Form.empty());
    }

    @Override
    public @Nullable Shown act(HostVisit visit, Form form) {
        placements.lock(visit.objectId()).ifPresent(placement -> oneTap.take(placement, Voice.HOST, form));
        return page(visit, form);
    }

    private @Nullable Shown page(HostVisit visit, Form form) {
        Placement placement = placements.find(visit.objectId()).orElse(null);
        Agreement latest = placement == null ? null : latest(placement).orElse(null);
        if (placement == null || latest == null) {
            return null;
        }
        audit.shown("ATTENDANCE_SHOWN_TO_HOST", "person", List.of(placement.personId()), "närvaro");
        Map<String, Object> model = new HashMap<>();
        model.put("placement", placement);
        model.put("participant", participant(latest));
        model.put("days", oneTap.days(placement));
        model.put("form", form);
        return new Shown("placements/attendance/host", model);
    }

    /** As the host has signed it: nothing else about the person is open to a link. */
    private static String participant(Agreement agreement) {
        return agreement
                .content()
                .swedish()
                .parts()
                .getFirst()
                .lines()
                .getFirst()
                .words();
    }
}
