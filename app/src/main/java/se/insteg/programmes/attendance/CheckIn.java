package se.insteg.programmes.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.CardSecrets;
import se.insteg.access.ParticipantCards;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.EnrolmentStay;
import se.insteg.programmes.Session;
import se.insteg.programmes.store.SessionTable;
import se.insteg.programmes.store.StayTable;

/**
 * Whose card somebody holds out, on the lists of today that the caller may mark. A card tells nothing beyond those lists: of
 * somebody who is on none of them it says the same as of no card at all (decision 2802).
 */
@Component
public class CheckIn {
    private final ParticipantCards cards;
    private final CardSecrets secrets;
    private final StayTable stays;
    private final SessionTable sessions;
    private final Attendance attendance;
    private final Clock clock;

    CheckIn(
            ParticipantCards cards,
            CardSecrets secrets,
            StayTable stays,
            SessionTable sessions,
            Attendance attendance,
            Clock clock) {
        this.cards = cards;
        this.secrets = secrets;
        this.stays = stays;
        this.sessions = sessions;
        this.attendance = attendance;
        this.clock = clock;
    }

    /** A session of today with the card's holder on its list. */
    public record Listed(Session session, Enrolled person, Standing standing, boolean waits) {
        /** Whether they are said to be there already. */
        public boolean here() {
            return standing.said() instanceof Said.Here || standing.said() instanceof Said.Late;
        }
    }

    /** In the order they begin; none for a card that is nobody's, or whose holder is on no list of today's. @param number as typed or scanned */
    public List<Listed> find(String number) {
        ParticipantCards.Card card = number.isBlank() ? null : cards.find(secrets.hash(number));
        if (card == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        UUID holder = card.personId();
        List<Listed> listed = new ArrayList<>();
        for (EnrolmentStay stay : stays.ofPerson(holder)) {
            if (stay.on(today)) {
                sessions.of(stay.groupId(), today, today).stream()
                        .filter(session -> !session.cancelled())
                        .forEach(session -> listed.addAll(of(session, holder)));
            }
        }
        listed.sort((one, other) ->
                one.session().when().at().compareTo(other.session().when().at()));
        return listed;
    }

    private List<Listed> of(Session session, UUID holder) {
        return attendance.roll(session.id()).stream()
                .filter(line -> line.person().personId().equals(holder))
                .map(line -> new Listed(session, line.person(), line.standing(), line.waits()))
                .toList();
    }
}
