package se.insteg.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.testing.TestTown;

/** Two neighbours and what they agree, each acting as its own coordinator. */
public final class TestCooperation {
    /** Everything but the name may be told; by the hour 185 kronor and 50 öre. */
    public static final Terms.Said TERMS =
            terms(new Price(185_50, Price.Per.HOUR), Field.LANGUAGE, Field.ADAPTATION, Field.ATTENDANCE);

    public final TestTown host;
    public final TestTown home;
    public final UUID hostStaff;
    public final UUID homeStaff;
    private final ApplicationContext app;

    private TestCooperation(ApplicationContext app, TestTown host, TestTown home) {
        this.app = app;
        this.host = host;
        this.home = home;
        hostStaff = host.staff(Role.COORDINATOR, null);
        homeStaff = home.staff(Role.COORDINATOR, null);
    }

    /** Two municipalities of their own. */
    public static TestCooperation in(ApplicationContext app) {
        return between(app, TestTown.in(app), TestTown.in(app));
    }

    public static TestCooperation between(ApplicationContext app, TestTown host, TestTown home) {
        return new TestCooperation(app, host, home);
    }

    public static Terms.Said terms(Price price, Field... fields) {
        return new Terms.Said(
                "Samhällsorientering för nyanlända",
                "Avtal mellan kommunerna, kommunallagen 9:37",
                "Samhällsorientering",
                price,
                Set.of(fields),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2099, 12, 31),
                "Var och en för det den själv skriver upp");
    }

    /** Written by the host; nobody has signed it. */
    public UUID drafted(Terms.Said said) {
        return host.as(hostStaff, () -> {
            Agreements agreements = app.getBean(Agreements.class);
            return agreements
                    .draft(agreements.next(), home.id(), Side.HOST, said)
                    .id();
        });
    }

    /** Signed by both. */
    public UUID agreed(Terms.Said said) {
        UUID id = drafted(said);
        signed(id);
        return id;
    }

    /** Both sign the latest version. */
    public void signed(UUID agreement) {
        Agreements agreements = app.getBean(Agreements.class);
        host.as(
                hostStaff,
                () -> agreements.sign(
                        agreement, agreements.find(agreement).latest().version()));
        home.as(
                homeStaff,
                () -> agreements.sign(
                        agreement, agreements.find(agreement).latest().version()));
    }

    /** A group of civic orientation at the host. */
    public UUID group(String name, int seats) {
        TestProgrammes programmes = new TestProgrammes(app, host, hostStaff);
        UUID programme = programmes.begun(
                ProgrammeKind.CIVIC_ORIENTATION, "Samhällsorientering", List.of(TestProgrammes.health(600)));
        programmes.published(programme);
        return programmes.group(programme, name, "2026-01-05", seats);
    }

    public UUID offered(UUID agreement, UUID group, int seats) {
        return host.as(hostStaff, () -> {
            Seats all = app.getBean(Seats.class);
            LocalDate answerBy = LocalDate.now(app.getBean(Clock.class)).plusWeeks(2);
            return all.offer(
                            agreement,
                            app.getBean(Agreements.class).next(),
                            new Seats.Wish(group, seats, answerBy, "Måndagar kl. 9 i Församlingshemmet"))
                    .id();
        });
    }

    public UUID person(String name) {
        return new TestPeople(app, home).register(homeStaff, name, "preferredLanguage", "ar");
    }

    /** By this alias; what is said to stay at home is "Sa ja den 3 oktober". */
    public UUID proposed(UUID person, UUID offer, String alias) {
        Sharing sharing = app.getBean(Sharing.class);
        return home.as(homeStaff, () -> {
            UUID id = sharing.next();
            sharing.propose(
                    person,
                    offer,
                    id,
                    new Sharing.Proposal(
                            alias, true, "Plats nära dörren", ShareCard.Basis.CONSENT, "Sa ja den 3 oktober"));
            return id;
        });
    }

    public void accepted(UUID card, LocalDate from) {
        host.as(hostStaff, () -> app.getBean(Guests.class).accept(card, from));
    }

    /** What the host sees of a card. */
    public ShareCard atHost(UUID card) {
        return host.as(hostStaff, () -> app.getBean(Guests.class).ours(card));
    }

    /** What the home municipality knows of a person's cards, the latest first. */
    public List<Sharing.Shared> atHome(UUID person) {
        Sharing sharing = app.getBean(Sharing.class);
        return home.as(homeStaff, () -> sharing.of(sharing.person(person)));
    }
}
