package se.insteg.placements.attendance;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Form;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Ledger;
import se.insteg.placements.agreement.store.PlacementTable;

/** The participant says how their own days were, having come in with card and PIN. */
@Component
@Order(20)
public class OwnAttendance implements ParticipantAsk {
    private final PlacementTable placements;
    private final Ledger ledger;
    private final OneTap oneTap;
    private final CurrentParticipant participant;
    private final Audit audit;

    OwnAttendance(
            PlacementTable placements, Ledger ledger, OneTap oneTap, CurrentParticipant participant, Audit audit) {
        this.placements = placements;
        this.ledger = ledger;
        this.oneTap = oneTap;
        this.participant = participant;
        this.audit = audit;
    }

    /** A placement of theirs and its days of the last weeks, the newest first. */
    public record Mine(Placement placement, List<AttendanceDay> days) {
        public Mine {
            days = List.copyOf(days);
        }
    }

    /** Those with days to tell of. */
    public List<Mine> all() {
        UUID self = participant.require().personId();
        List<Mine> all = mine(self);
        audit.shown("PERSON_SHOWN", "person", List.of(self), "själv");
        return all;
    }

    private List<Mine> mine(UUID person) {
        return placements.ofPerson(person).stream()
                .filter(one -> one.state().hasBegun())
                .map(one -> new Mine(one, oneTap.days(one)))
                .filter(one -> !one.days().isEmpty())
                .toList();
    }

    /** What they tapped; the same twice changes nothing. @throws se.insteg.kernel.Refusal (404) when it is not theirs */
    public void take(UUID placementId, Form form) {
        oneTap.take(ledger.lockOf(participant.require().personId(), placementId), Voice.PARTICIPANT, form);
    }

    /** Asked as long as there is a day that nobody has told of. */
    @Override
    public List<Asked> asked(UUID personId) {
        boolean missing =
                mine(personId).stream().flatMap(one -> one.days().stream()).anyMatch(AttendanceDay::missing);
        return missing
                ? List.of(new Asked(
                        Words.of("placements.own.attendance.title"),
                        Words.of("placements.own.attendance.lead"),
                        "/me/attendance",
                        Words.of("placements.own.attendance.open")))
                : List.of();
    }
}
