package se.insteg.access.card;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.OwnRows;
import se.insteg.access.ParticipantCards;
import se.insteg.access.SignedInParticipant;

/** Reads whose card a session came in with, at every request: a revoked card is out at once. */
@Component
public class ParticipantAtTheDoor {
    private final ObjectProvider<ParticipantCards> cards;
    private final OwnRows ownRows;
    private final JdbcClient jdbc;
    private final Clock clock;

    ParticipantAtTheDoor(ObjectProvider<ParticipantCards> cards, OwnRows ownRows, JdbcClient jdbc, Clock clock) {
        this.cards = cards;
        this.ownRows = ownRows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Within the session's municipality; from here on only the participant's own rows exist. Null when it is over. */
    public @Nullable SignedInParticipant read(ParticipantSession session) {
        if (session.tooOld(clock.instant())) {
            return null;
        }
        UUID person = cards.getObject().holder(session.cardId(), session.since());
        if (person == null) {
            return null;
        }
        ownRows.confineTo(person);
        String municipality = jdbc.sql("select name from access.municipality where id = ?")
                .param(session.tenantId())
                .query(String.class)
                .single();
        return new SignedInParticipant(session.tenantId(), person, session.cardId(), municipality);
    }
}
