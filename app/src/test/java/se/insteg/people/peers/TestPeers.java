package se.insteg.people.peers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.card.Card;
import se.insteg.testing.TestTown;

/** Lets participants help others, as a coordinator would, and gives them a phone with their card. */
public final class TestPeers {
    private final ApplicationContext app;
    private final TestTown town;
    private final UUID coordinator;

    public TestPeers(ApplicationContext app, TestTown town, UUID coordinator) {
        this.app = app;
        this.town = town;
        this.coordinator = coordinator;
    }

    /** Theirs, signed in with a new card, in place of the one they had. */
    public TestTown.Browser phone(UUID person) {
        return town.browserWithCard(town.as(coordinator, () -> {
            ParticipantAccess access = app.getBean(ParticipantAccess.class);
            UUID held = access.card(access.person(person)).map(Card::id).orElse(null);
            return access.issue(person, "ar", held).id();
        }));
    }

    /** From today, unsigned. */
    public UUID appointed(UUID person, String called) {
        LocalDate today = LocalDate.now(app.getBean(Clock.class));
        return appointed(person, called, today, today.plusMonths(3));
    }

    public UUID appointed(UUID person, String called, LocalDate starts, LocalDate ends) {
        return town.as(coordinator, () -> {
            PeerWorkers workers = app.getBean(PeerWorkers.class);
            UUID id = workers.next();
            workers.appoint(
                    person, id, new PeerWorkers.Appointment(called, Set.of(PeerRight.HELP_MAPPING), starts, ends));
            return id;
        });
    }

    /** They sign on their phone what the page shows them. */
    public void sign(TestTown.Browser phone) {
        String page = phone.get("/me/undertaking").body();
        String version = page.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        phone.post("/me/undertaking", Map.of("version", version, "language", "ar", "promise", "yes"));
    }
}
