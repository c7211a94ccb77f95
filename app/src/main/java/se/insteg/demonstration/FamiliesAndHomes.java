package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.housing.Sites;
import se.insteg.housing.Stay;
import se.insteg.housing.Stays;
import se.insteg.people.ListQuery;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.people.household.Children;
import se.insteg.people.household.Households;
import se.insteg.people.household.NewChild;

/** Gives the people of Leksand families and homes, once, when the town has no accommodation yet. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(210) // after the people
class FamiliesAndHomes implements ApplicationRunner {
    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Colleagues colleagues;
    private final People people;
    private final Households households;
    private final NewChild newChild;
    private final Children children;
    private final Sites sites;
    private final Stays stays;
    private final Clock clock;

    FamiliesAndHomes(
            DemoStaff staff,
            StaffJobs jobs,
            Colleagues colleagues,
            People people,
            Households households,
            NewChild newChild,
            Children children,
            Sites sites,
            Stays stays,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.colleagues = colleagues;
        this.people = people;
        this.households = households;
        this.newChild = newChild;
        this.children = children;
        this.sites = sites;
        this.stays = stays;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<SignedIn> karin = staff.find("karin", "leksand");
        Optional<SignedIn> amina = staff.find("amina", "leksand");
        if (karin.isEmpty()
                || amina.isEmpty()
                || jobs.inNameOf(karin.get(), () -> !sites.all().isEmpty())) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        jobs.inNameOf(karin.get(), () -> {
            List<UUID> all = everybody();
            FamiliesOfTown families = new FamiliesOfTown(today, new Chance(7), people, households, newChild, children);
            families.grow(all);
            List<UUID> grownUpsAndChildren = everybody();
            List<UUID> alone = families.alone(unit(), amina.get().staffId());
            new HomesOfTown(today, people, sites, stays).register(grownUpsAndChildren, alone);
            return true;
        });
        staff.find("eva", "leksand")
                .ifPresent(eva -> jobs.inNameOf(eva, () -> {
                    everybody()
                            .forEach(one -> stays.move(
                                    Set.of(one),
                                    new Stays.Move(
                                            new Stay.Home(Stay.Kind.OWN, null, "Leksand"),
                                            today.minusDays(80),
                                            null,
                                            "")));
                    return true;
                }));
    }

    private List<UUID> everybody() {
        return new ArrayList<>(people.list(ListQuery.FROM_THE_START, ListQuery.WHOLE).lines().stream()
                .map(PersonLine::id)
                .toList());
    }

    private UUID unit() {
        return colleagues.units().stream()
                .filter(unit -> unit.name().equals("Integrationsenheten"))
                .map(Colleagues.Named::id)
                .findFirst()
                .orElseGet(() -> colleagues.units().getFirst().id());
    }
}
