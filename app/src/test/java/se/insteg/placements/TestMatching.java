package se.insteg.placements;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.hosts.TestHosts;
import se.insteg.people.TestPeople;
import se.insteg.testing.TestTown;

/** A municipality with a caseworker and a coordinator who match, and a few people and offers. */
final class TestMatching {
    final ApplicationContext app;
    final TestTown town;
    final UUID unit;
    final UUID caseworker;
    final UUID coordinator;
    final UUID handler;
    final TestPeople people;
    final TestHosts hosts;

    TestMatching(ApplicationContext app) {
        this.app = app;
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        coordinator = town.staff(Role.COORDINATOR, unit);
        handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        people = new TestPeople(app, town);
        hosts = new TestHosts(app, town, coordinator);
    }

    UUID person(String name, String... fields) {
        return people.register(
                caseworker, name, with(fields, "unit", unit.toString(), "caseworker", caseworker.toString()));
    }

    UUID protectedPerson(String name, String... fields) {
        return people.register(
                caseworker,
                name,
                with(fields, "unit", unit.toString(), "protection", "unknown", "handlers", handler.toString()));
    }

    UUID offer(String title, int seats, String... fields) {
        return hosts.offer(hosts.organisation("Återbruket " + UUID.randomUUID()), title, seats, fields);
    }

    Matching.Pair pair(UUID staff, UUID person, UUID offer) {
        return town.as(staff, () -> bean(Matching.class).pair(person, offer));
    }

    /** As the page does it: shown first, then proposed with what was shown. */
    Proposed propose(UUID staff, UUID person, UUID offer) {
        UUID showing = pair(staff, person, offer).showing();
        return propose(staff, person, offer, showing);
    }

    Proposed propose(UUID staff, UUID person, UUID offer, UUID showing) {
        return town.as(staff, () -> bean(Proposals.class)
                .propose(new Proposals.Wish(person, offer, showing, "passar bra", Set.of(), "", null)));
    }

    /** Begins a round and waits until it is made. */
    UUID round(UUID staff) {
        return TestRounds.make(app, town, staff);
    }

    <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = Arrays.copyOf(more, more.length + fields.length);
        System.arraycopy(fields, 0, all, more.length, fields.length);
        return all;
    }
}
