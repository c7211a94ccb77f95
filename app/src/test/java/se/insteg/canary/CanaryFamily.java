package se.insteg.canary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.housing.SiteDetails;
import se.insteg.housing.SiteKind;
import se.insteg.housing.Sites;
import se.insteg.housing.Stay;
import se.insteg.housing.Stays;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.household.Children;
import se.insteg.people.household.Guardianship;
import se.insteg.people.household.Household;
import se.insteg.people.household.Households;
import se.insteg.people.household.Kin;
import se.insteg.testing.TestTown;

/** Ties the canaries of a municipality to one another: a household, relatives, guardians; then some become protected. */
final class CanaryFamily {
    private final ApplicationContext app;
    private final TestTown town;
    private final UUID staff;
    private final Canary canary;
    private final LocalDate today;

    CanaryFamily(ApplicationContext app, TestTown town, UUID staff, Canary canary) {
        this.app = app;
        this.town = town;
        this.staff = staff;
        this.canary = canary;
        this.today = LocalDate.now(app.getBean(Clock.class));
    }

    /** Live together, and are siblings. */
    void related(UUID person, UUID other) {
        town.as(staff, () -> {
            Households households = app.getBean(Households.class);
            Participant one = app.getBean(People.class).find(person);
            UUID household = households.main(one).map(Household::id).orElse(null);
            String label = household == null ? canary.name("hushall") : "";
            Set<UUID> moving = household == null ? Set.of(person, other) : Set.of(other);
            households.move(moving, new Households.Move(household, label, today, false));
            households.relate(person, other, Kin.Relation.SIBLING, false);
        });
    }

    /** @return the guardianship's id */
    UUID answeredFor(UUID person, String guardian) {
        return town.as(staff, () -> {
            Children children = app.getBean(Children.class);
            children.appoint(
                    person,
                    new Guardianship.Contact(guardian, "", ""),
                    new Guardianship.Terms(Guardianship.Kind.GOD_MAN, "", null, today, null));
            return children.of(app.getBean(People.class).find(person))
                    .guardianships()
                    .getFirst()
                    .id();
        });
    }

    UUID site(String name) {
        return town.as(staff, () -> app.getBean(Sites.class)
                .register(new SiteDetails(name, SiteKind.ASYLUM, "", "", null, null), 20)
                .orElseThrow());
    }

    /** @return the stay's id */
    UUID livesAt(UUID person, UUID site) {
        return town.as(staff, () -> {
            Stays stays = app.getBean(Stays.class);
            Stay.Home home = new Stay.Home(Stay.Kind.SITE, site, "");
            stays.move(Set.of(person), new Stays.Move(home, today, null, ""));
            return stays.of(app.getBean(People.class).find(person)).getFirst().id();
        });
    }
}
