package se.insteg.placements.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.HostDoor.Shown;
import se.insteg.access.HostVisit;
import se.insteg.hosts.HostPurpose;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Agreement;
import se.insteg.placements.agreement.HostMail;
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
    private final HostMail mail;
    private final PlacementTable placements;
    private final AgreementTable agreements;
    private final OneTap oneTap;
    private final Audit audit;
    private final Clock clock;

    HostAttendance(
            People people,
            Ledger ledger,
            HostMail mail,
            PlacementTable placements,
            AgreementTable agreements,
            OneTap oneTap,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.ledger = ledger;
        this.mail = mail;
        this.placements = placements;
        this.agreements = agreements;
        this.oneTap = oneTap;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * KEEP_PLACEMENTS. A link for whom the agreement names.
     *
     * @return its address, told this once
     * @throws Refusal (422) for a protected participant, before the placement has begun, and without somebody to send it to
     */
    public String link(UUID personId, UUID placementId) {
        return mail.link(errand(personId, placementId));
    }

    /**
     * KEEP_PLACEMENTS. Asks whom the agreement names by e-mail how the days were: once in a week of the calendar, and nobody
     * who has no address.
     *
     * @throws Refusal as {@link #link}
     */
    void ask(UUID personId, UUID placementId) {
        mail.sendOnce(errand(personId, placementId));
    }

    private HostMail.Errand errand(UUID personId, UUID placementId) {
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
        return new HostMail.Errand(
                NAME, placementId, contact, once(placement, LocalDate.now(clock)), "placements.attendance.message");
    }

    /** Those of them whose host has not been asked this week. */
    List<Placement> notAsked(List<Placement> placements) {
        LocalDate today = LocalDate.now(clock);
        Set<String> asked =
                mail.wroteAbout(placements.stream().map(one -> once(one, today)).toList());
        return placements.stream()
                .filter(one -> !asked.contains(once(one, today)))
                .toList();
    }

    private static String once(Placement placement, LocalDate day) {
        return "attendance:" + placement.id() + ":" + day.get(IsoFields.WEEK_BASED_YEAR) + "-"
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
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
        model.put("participant", latest.participant());
        model.put("days", oneTap.days(placement));
        model.put("form", form);
        return new Shown("placements/attendance/host", model);
    }
}
