package se.insteg.placements.certificate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;

/** Tells a participant that their certificate is there. */
@Component
@Order(50)
class OwnCertificates implements ParticipantAsk {
    /** How long it is news. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final CertificateTable table;
    private final Clock clock;

    OwnCertificates(CertificateTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<Asked> asked(UUID personId) {
        return table.placementsOf(personId, clock.instant().minus(NEWS)).isEmpty()
                ? List.of()
                : List.of(new Asked(
                        Words.of("placements.certificate.me.title"),
                        Words.of("placements.certificate.me.text"),
                        "/me/placements",
                        Words.of("placements.certificate.me.open")));
    }
}
