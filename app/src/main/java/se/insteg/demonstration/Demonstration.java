package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.BrokenGlass;
import se.insteg.access.Colleagues;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.Protection;
import se.insteg.people.handlers.HandlerChanges;
import se.insteg.people.identity.Identities;

/** Fills the demonstration's three municipalities once, each when it has no host yet. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(200) // after access has made the staff
class Demonstration implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    /** LEK-02: about 500 at most, in two accommodations. */
    private static final int PEOPLE_OF_LEKSAND = 470;

    /** MAR-16: enough for about 100 who have taken part. */
    private static final int PEOPLE_OF_RATTVIK = 104;

    /** SAL-07: enough for about 50 who found a placement. */
    private static final int PEOPLE_OF_SALA = 72;

    private static final List<Protection.Kind> PROTECTED = List.of(
            Protection.Kind.CONFIDENTIALITY_MARK,
            Protection.Kind.CONFIDENTIALITY_MARK,
            Protection.Kind.PROTECTED_REGISTRATION,
            Protection.Kind.FICTITIOUS_IDENTITY,
            Protection.Kind.UNKNOWN,
            Protection.Kind.UNKNOWN);

    /** People registered a second time by somebody who spells otherwise. */
    private static final int REGISTERED_TWICE = 6;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Colleagues colleagues;
    private final People people;
    private final Identities identities;
    private final Hosts hosts;
    private final CaseworkOfTown casework;
    private final BrokenGlass glass;
    private final HandlerChanges handlers;
    private final Clock clock;

    Demonstration(
            DemoStaff staff,
            StaffJobs jobs,
            Colleagues colleagues,
            People people,
            Identities identities,
            Hosts hosts,
            CaseworkOfTown casework,
            BrokenGlass glass,
            HandlerChanges handlers,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.colleagues = colleagues;
        this.people = people;
        this.identities = identities;
        this.hosts = hosts;
        this.casework = casework;
        this.glass = glass;
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long begun = System.nanoTime();
        staff.find("karin", "leksand").filter(this::empty).ifPresent(this::leksand);
        staff.find("lena", "rattvik").filter(this::empty).ifPresent(this::rattvik);
        staff.find("ingrid", "sala").filter(this::empty).ifPresent(this::sala);
        LOG.info("The demonstration was ready after {} ms", (System.nanoTime() - begun) / 1_000_000);
    }

    private boolean empty(SignedIn coordinator) {
        return jobs.inNameOf(
                coordinator,
                () -> hosts.organisations(OrganisationQuery.ALL).lines().isEmpty());
    }

    private void leksand(SignedIn karin) {
        Optional<SignedIn> maria = staff.find("maria", "leksand");
        Optional<SignedIn> eva = staff.find("eva", "leksand");
        if (maria.isEmpty() || eva.isEmpty()) {
            return; // somebody has changed the staff: it is their demonstration now
        }
        List<UUID> caseworkers = new ArrayList<>();
        for (String account : List.of("maria", "jonas", "amina")) {
            staff.find(account, "leksand").ifPresent(one -> caseworkers.add(one.staffId()));
        }
        LocalDate today = LocalDate.now(clock);
        List<UUID> ids = jobs.inNameOf(karin, () -> {
            new HostsOfTown("leksand", today, hosts).register();
            Townsfolk.Town town = new Townsfolk.Town(
                    "leksand",
                    "L",
                    "2029",
                    units(Map.of("", "Integrationsenheten", "Noret", "Boendet Noret", "Insjön", "Boendet Insjön")),
                    caseworkers);
            Townsfolk folk = new Townsfolk(town, today, new Chance(2029));
            List<PersonDetails> all = new ArrayList<>(folk.some(PEOPLE_OF_LEKSAND));
            all.addAll(folk.protectedPeople(PROTECTED, eva.get().staffId()));
            all.addAll(twice(folk, all));
            return people.registerAll(all);
        });
        staff.find("berit", "leksand")
                .ifPresent(berit -> new HandlersOfTown(jobs, people, handlers).asked(eva.get(), berit, ids));
        LaterEdits edits = new LaterEdits(jobs, people);
        edits.passed(maria.get(), ids.subList(0, 90));
        edits.together(karin, maria.get(), ids.subList(90, 110));
        NumbersOfTown numbers = new NumbersOfTown(jobs, people, identities, today);
        numbers.note(maria.get(), ids.subList(0, PEOPLE_OF_LEKSAND));
        List<UUID> again = ids.subList(ids.size() - REGISTERED_TWICE, ids.size());
        for (String account : List.of("maria", "jonas", "amina")) {
            if (staff.find(account, "leksand")
                    .filter(one -> numbers.twice(one, again))
                    .isPresent()) {
                break;
            }
        }
        Optional<SignedIn> jonas = staff.find("jonas", "leksand");
        Optional<SignedIn> amina = staff.find("amina", "leksand");
        if (jonas.isPresent() && amina.isPresent()) {
            casework.begin(karin, maria.get(), jonas.get(), amina.get(), ids);
            new OversightOfTown(jobs, people, glass).opened(karin, amina.get(), ids.subList(110, 130));
        }
    }

    /** Names in Arabic, Cyrillic or Ethiopic letters once more in Latin ones. */
    private static List<PersonDetails> twice(Townsfolk folk, List<PersonDetails> all) {
        return all.stream()
                .filter(person -> !person.identity().knownAs().isEmpty()
                        && !person.protection().hides())
                .limit(REGISTERED_TWICE)
                .map(person -> folk.again(person, person.identity().knownAs()))
                .toList();
    }

    private void rattvik(SignedIn lena) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> caseworkers = staff.find("malin", "rattvik")
                .map(malin -> List.of(malin.staffId()))
                .orElse(List.of());
        if (caseworkers.isEmpty()) {
            return;
        }
        jobs.inNameOf(lena, () -> {
            new HostsOfTown("rattvik", today, hosts).register();
            Townsfolk.Town town =
                    new Townsfolk.Town("rattvik", "R", "2031", units(Map.of("", "Arbetsmarknadsenheten")), caseworkers);
            return people.registerAll(new Townsfolk(town, today, new Chance(2031)).some(PEOPLE_OF_RATTVIK));
        });
    }

    private void sala(SignedIn ingrid) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> caseworkers =
                staff.find("mats", "sala").map(mats -> List.of(mats.staffId())).orElse(List.of());
        if (caseworkers.isEmpty()) {
            return;
        }
        jobs.inNameOf(ingrid, () -> {
            new HostsOfTown("sala", today, hosts).register();
            Townsfolk.Town town =
                    new Townsfolk.Town("sala", "S", "1981", units(Map.of("", "Integrationsenheten")), caseworkers);
            return people.registerAll(new Townsfolk(town, today, new Chance(1981)).some(PEOPLE_OF_SALA));
        });
    }

    /** Place → unit, of the units that are open. */
    private Map<String, UUID> units(Map<String, String> names) {
        Map<String, UUID> units = new HashMap<>();
        for (Colleagues.Named unit : colleagues.units()) {
            names.forEach((place, name) -> {
                if (name.equals(unit.name())) {
                    units.put(place, unit.id());
                }
            });
        }
        return units;
    }
}
