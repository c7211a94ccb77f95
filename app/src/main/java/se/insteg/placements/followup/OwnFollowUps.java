package se.insteg.placements.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.placements.Party;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Ledger;
import se.insteg.placements.agreement.store.PlacementTable;

/** A participant's own answers about how their placement goes, in their own language. */
@Component
@Order(40)
public class OwnFollowUps implements ParticipantAsk {
    private final PlacementTable placements;
    private final Ledger ledger;
    private final Noting noting;
    private final CurrentParticipant participant;
    private final Audit audit;
    private final Clock clock;

    OwnFollowUps(
            PlacementTable placements,
            Ledger ledger,
            Noting noting,
            CurrentParticipant participant,
            Audit audit,
            Clock clock) {
        this.placements = placements;
        this.ledger = ledger;
        this.noting = noting;
        this.participant = participant;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param asked null when it is too early to ask */
    public record Own(Placement placement, @Nullable FollowUp asked) {}

    /** @throws Refusal (404) when it is not one's own */
    public Own find(UUID placementId) {
        UUID self = participant.require().personId();
        Placement placement = ledger.lockOf(self, placementId);
        audit.shown("PERSON_SHOWN", "person", List.of(self), "själv");
        return new Own(placement, Turn.of(placement, noting.of(placement), Party.PARTICIPANT, today()));
    }

    /** As {@link Noting#note}. @param from the version it began from */
    public void answer(UUID placementId, Occasion occasion, int from, Reply.Said said) {
        Placement placement = ledger.lockOf(participant.require().personId(), placementId);
        noting.note(
                placement,
                false,
                new Noting.Wish(occasion, Party.PARTICIPANT, from, said, Reply.Way.CARD, today(), ""),
                null);
    }

    @Override
    public List<Asked> asked(UUID personId) {
        Optional<Placement> waits = placements.ofPerson(personId).stream()
                .filter(one -> one.state().hasBegun() && isRecent(one))
                .filter(this::waits)
                .findFirst();
        return waits
                .map(one -> new Asked(
                        Words.of("placements.followup.me.title"),
                        Words.of("placements.followup.me.text"),
                        "/me/placements/" + one.id() + "/followup",
                        Words.of("placements.followup.me.open")))
                .stream()
                .toList();
    }

    private boolean isRecent(Placement one) {
        LocalDate ended = one.endedOn();
        return ended == null || !ended.isBefore(today().minusDays(FollowUps.REMINDED_DAYS));
    }

    private boolean waits(Placement one) {
        FollowUp asked = Turn.of(one, noting.of(one), Party.PARTICIPANT, today());
        return asked != null
                && asked.now(Party.PARTICIPANT) == null
                && !asked.due().isAfter(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
