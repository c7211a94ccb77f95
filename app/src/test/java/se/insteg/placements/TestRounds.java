package se.insteg.placements;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.TestTown;

/** Makes rounds and proposals as a member of staff would. */
public final class TestRounds {
    private static final int PATIENCE = 15_000;

    private TestRounds() {}

    /** Begins a round and waits until it is made. */
    public static UUID make(ApplicationContext app, TestTown town, UUID staff) {
        Rounds rounds = app.getBean(Rounds.class);
        UUID id = town.as(staff, rounds::begin);
        for (int i = 0; i < PATIENCE; i++) {
            if (town.as(staff, () -> rounds.find(id)).state() != Round.State.RUNNING) {
                return id;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("The round was not made");
    }

    /** As the page does it: shown first, then proposed with what was shown. */
    public static UUID propose(ApplicationContext app, TestTown town, UUID staff, UUID person, UUID offer) {
        UUID showing = town.as(
                staff, () -> app.getBean(Matching.class).pair(person, offer).showing());
        Proposed done = town.as(staff, () -> app.getBean(Proposals.class)
                .propose(new Proposals.Wish(person, offer, showing, "passar bra", Set.of(), "", null)));
        return ((Proposed.Done) done).id();
    }

    public static UUID setAside(ApplicationContext app, TestTown town, UUID staff, UUID person, UUID offer) {
        return town.as(staff, () -> app.getBean(SetAsides.class).setAside(person, offer, null, "senare", null));
    }
}
