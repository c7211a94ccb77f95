package se.insteg.placements.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.HostDoor.Shown;
import se.insteg.access.HostVisit;
import se.insteg.hosts.HostPurpose;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.placements.Party;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.store.AgreementTable;
import se.insteg.placements.agreement.store.PlacementTable;

/** A host answers how a placement goes by a link: a few taps, no account. What the participant answered is not there. */
@Component
class FollowUpByHost implements HostPurpose {
    static final String NAME = "followup";

    private final PlacementTable placements;
    private final AgreementTable agreements;
    private final Noting noting;
    private final Audit audit;
    private final Clock clock;

    FollowUpByHost(PlacementTable placements, AgreementTable agreements, Noting noting, Audit audit, Clock clock) {
        this.placements = placements;
        this.agreements = agreements;
        this.noting = noting;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Shown show(HostVisit visit) {
        return page(visit, null, false);
    }

    @Override
    public @Nullable Shown act(HostVisit visit, Form form) {
        Optional<Placement> placement = placements.find(visit.objectId());
        Occasion occasion = Occasion.of(form.text("occasion")).orElse(null);
        if (placement.isEmpty() || occasion == null) {
            return page(visit, null, false);
        }
        Reply.Said said = ReplyInput.read(form, Party.HOST, occasion, visit.contactName());
        if (said == null) {
            return page(visit, form, false);
        }
        try {
            noting.note(
                    placement.get(),
                    false,
                    new Noting.Wish(
                            occasion,
                            Party.HOST,
                            ReplyInput.number(form),
                            said,
                            Reply.Way.LINK,
                            LocalDate.now(clock),
                            ""),
                    null);
        } catch (Refusal refused) {
            form.rejectAll(refused.messageKey(), refused.arguments().toArray());
            return page(visit, form, false);
        }
        return page(visit, null, true);
    }

    /** @param form as it was sent and is shown again; null to begin with */
    private @Nullable Shown page(HostVisit visit, @Nullable Form form, boolean done) {
        Optional<Placement> placement = placements.find(visit.objectId());
        if (placement.isEmpty()) {
            return null;
        }
        FollowUp asked = Turn.of(placement.get(), noting.of(placement.get()), Party.HOST, LocalDate.now(clock));
        audit.shown("FOLLOW_UP_TO_HOST_SHOWN", "person", List.of(placement.get().personId()), "uppföljning av praktik");
        Map<String, Object> model = new HashMap<>();
        model.put("placement", placement.get());
        agreements
                .find(placement.get().id(), placement.get().agreed().latest())
                .ifPresent(latest -> model.put("participant", latest.participant()));
        model.put("municipality", visit.municipality());
        model.put("done", done);
        if (asked != null) {
            model.put("asked", asked);
            model.put("form", form == null ? ReplyInput.form(asked.now(Party.HOST)) : form);
        }
        return new Shown("placements/followup/host", model);
    }
}
