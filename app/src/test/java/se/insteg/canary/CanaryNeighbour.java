package se.insteg.canary;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.cooperation.Field;
import se.insteg.cooperation.Price;
import se.insteg.cooperation.ShareCard;
import se.insteg.cooperation.Sharing;
import se.insteg.cooperation.Terms;
import se.insteg.cooperation.TestCooperation;
import se.insteg.testing.TestTown;

/** What a canary has with a neighbour of its own: a guest in its group, and a participant of its own at the neighbour. */
final class CanaryNeighbour {
    private final ApplicationContext app;
    private final Canary canary;
    private final TestCooperation asHost;
    private final TestCooperation asHome;
    private final UUID accord;
    private UUID offer = new UUID(0, 0);

    CanaryNeighbour(ApplicationContext app, TestTown town, Canary canary) {
        this.app = app;
        this.canary = canary;
        TestTown neighbour = TestTown.in(app);
        asHost = TestCooperation.between(app, town, neighbour);
        asHome = TestCooperation.between(app, neighbour, town);
        Terms.Said plain = TestCooperation.TERMS;
        accord = asHost.agreed(new Terms.Said(
                plain.purpose(),
                plain.basis(),
                canary.name(Canary.ACCORD),
                plain.price(),
                plain.fields(),
                plain.from(),
                plain.to(),
                plain.controller()));
    }

    UUID accord() {
        return accord;
    }

    UUID offer(UUID group) {
        offer = asHost.offered(accord, group, 2);
        return offer;
    }

    /** Proposed to us, not answered. */
    UUID guest() {
        return asHost.proposed(asHost.person("Neighbours Own"), offer, canary.name(Canary.GUEST));
    }

    /** A participant of the canary's, told of by an alias. */
    void shared(UUID person) {
        UUID there = asHome.agreed(TestCooperation.terms(new Price(100_00, Price.Per.HOUR), Field.ATTENDANCE));
        share(
                app,
                asHome,
                person,
                asHome.offered(there, asHome.group("Grannens grupp", 5), 1),
                canary.name(Canary.SHARED));
    }

    /** @param note what stays at home @return the card */
    static UUID share(ApplicationContext app, TestCooperation between, UUID person, UUID offer, String note) {
        Sharing sharing = app.getBean(Sharing.class);
        return between.home.as(between.homeStaff, () -> {
            UUID id = sharing.next();
            sharing.propose(person, offer, id, new Sharing.Proposal("Linden", true, "", ShareCard.Basis.CONSENT, note));
            return id;
        });
    }
}
