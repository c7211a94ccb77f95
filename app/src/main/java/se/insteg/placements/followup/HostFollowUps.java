package se.insteg.placements.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.hosts.HostLinks;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.placements.Party;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Agreement;
import se.insteg.placements.agreement.HostErrand;
import se.insteg.placements.agreement.HostMail;
import se.insteg.placements.agreement.store.AgreementTable;
import se.insteg.placements.agreement.store.PlacementTable;

/** Asks the host how a placement goes, by a link: sent by e-mail, or told to be handed over. Reminds once. */
@Component
public class HostFollowUps implements HostErrand {
    /** How long a host may be silent before it is reminded. */
    static final Duration SILENT = Duration.ofDays(4);

    private final FollowUps followUps;
    private final Noting noting;
    private final PlacementTable placements;
    private final AgreementTable agreements;
    private final HostLinks links;
    private final HostMail mail;
    private final Clock clock;

    HostFollowUps(
            FollowUps followUps,
            Noting noting,
            PlacementTable placements,
            AgreementTable agreements,
            HostLinks links,
            HostMail mail,
            Clock clock) {
        this.followUps = followUps;
        this.noting = noting;
        this.placements = placements;
        this.agreements = agreements;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * KEEP_PLACEMENTS. Sends the questions to whom the agreement names.
     *
     * @return false when they were sent today already
     * @throws Refusal (422) for a protected participant, without somebody to ask or an address, or while it is too early
     */
    public boolean send(UUID personId, UUID placementId) {
        return mail.send(errand(followUps.of(personId, placementId)));
    }

    /** As {@link #send}, but the address is told this once, to be handed over. */
    public String link(UUID personId, UUID placementId) {
        HostMail.Errand errand = errand(followUps.of(personId, placementId));
        return mail.link(errand);
    }

    private HostMail.Errand errand(FollowUps.OfPlacement of) {
        Participant person = of.person();
        if (person.details().protection().hides()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.followup.protected");
        }
        FollowUp asked = Turn.of(of.placement(), of.all(), Party.HOST, LocalDate.now(clock));
        if (asked == null) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.followup.nothing");
        }
        UUID contact = contact(of.placement());
        if (contact == null) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.followup.noContact");
        }
        return new HostMail.Errand(
                FollowUpByHost.NAME,
                of.placement().id(),
                contact,
                once(of.placement(), asked),
                "placements.followup.mail");
    }

    private @Nullable UUID contact(Placement placement) {
        Integer inForce = placement.agreed().inForce();
        return agreements
                .find(placement.id(), inForce == null ? placement.agreed().latest() : inForce)
                .map(Agreement::terms)
                .map(terms -> terms.who().contactId())
                .orElse(null);
    }

    private static String once(Placement placement, FollowUp asked) {
        return "followup:" + placement.id() + ":" + asked.occasion().code();
    }

    @Override
    public List<Waiting> waiting() {
        LocalDate today = LocalDate.now(clock);
        List<Placement> begun = placements.during(today.minusDays(FollowUps.REMINDED_DAYS), today);
        Map<UUID, List<FollowUp>> all = noting.of(begun);
        List<Waiting> waiting = new ArrayList<>();
        for (Placement one : begun) {
            FollowUp asked = Turn.of(one, all.getOrDefault(one.id(), List.of()), Party.HOST, today);
            if (asked != null && asked.now(Party.HOST) == null && mail.mayRemind(once(one, asked)) && silent(one)) {
                waiting.add(new Waiting(one.personId(), one.id(), one.madeBy()));
            }
        }
        return waiting;
    }

    private boolean silent(Placement one) {
        return links.of(FollowUpByHost.NAME, one.id()).stream()
                .noneMatch(link -> link.madeAt().plus(SILENT).isAfter(clock.instant()));
    }

    @Override
    public void remind(Waiting waiting) {
        FollowUps.OfPlacement of = followUps.of(waiting.personId(), waiting.placementId());
        FollowUp asked = Turn.of(of.placement(), of.all(), Party.HOST, LocalDate.now(clock));
        if (asked != null && asked.now(Party.HOST) == null) {
            mail.remind(errand(of));
        }
    }
}
