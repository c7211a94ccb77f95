package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.outcomes.Arrival;
import se.insteg.outcomes.Leading;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.outcomes.Outcome.Source;
import se.insteg.outcomes.Outcomes;
import se.insteg.outcomes.What;
import se.insteg.outcomes.What.Led;
import se.insteg.people.Ages;
import se.insteg.people.LegalStatus;
import se.insteg.people.Participant;
import se.insteg.people.ReachedPeople;
import se.insteg.planner.model.OccupationCatalogue;

/**
 * What became of Leksand's participants: ten who were offered work while they sought asylum, most of them where they had a
 * placement (LEK-12), and what is known of those with a permit one and two years later (SAL-09, VAN-02). Of a third nobody
 * knows, as in any register.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(297) // after the placements and the hours
class OutcomesOfTown implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomesOfTown.class);

    /** LEK-12: occupation and employer; some of the employers are hosts too. */
    private static final List<String[]> OFFERED = List.of(
            new String[] {"Studiehandledare", "Norets skola"},
            new String[] {"Studiehandledare", "Leksands kommun, gymnasiet"},
            new String[] {"Butikssäljare", "Matboden Leksand"},
            new String[] {"Butikssäljare", "Byggvaror i Insjön"},
            new String[] {"Arkitekt", "Siljans Arkitekter"},
            new String[] {"Kock", "Gästgiveriet vid älven"},
            new String[] {"Lokalvårdare", "Rent i Dalarna"},
            new String[] {"Snickare", "Timmer & Tak"},
            new String[] {"Vårdbiträde", "Leksands kommun, hemtjänsten"},
            new String[] {"Barnskötare", "Tuvans förskola"});

    private static final int MOST_WITH_PERMIT = 150;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final ReachedPeople reached;
    private final Outcomes outcomes;
    private final Leading leading;
    private final Clock clock;

    OutcomesOfTown(
            DemoStaff staff, StaffJobs jobs, ReachedPeople reached, Outcomes outcomes, Leading leading, Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.reached = reached;
        this.outcomes = outcomes;
        this.leading = leading;
        this.clock = clock;
    }

    /** Somebody grown up, with the days their time is counted from. */
    private record One(Participant person, Arrival arrival) {}

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand").ifPresent(karin -> {
            long begun = System.nanoTime();
            List<One> all = jobs.inNameOf(karin, this::grownUps);
            boolean told = jobs.inNameOf(karin, () -> all.stream()
                    .anyMatch(one -> !outcomes.of(one.person()).isEmpty()));
            if (!told) {
                int noted = jobs.inNameOf(karin, () -> offered(all)) + jobs.inNameOf(karin, () -> later(all));
                LOG.info("What became of people: {} rows in {} ms", noted, (System.nanoTime() - begun) / 1_000_000);
            }
        });
    }

    private List<One> grownUps() {
        LocalDate today = LocalDate.now(clock);
        List<One> all = new ArrayList<>();
        reached.by(Action.KEEP_OUTCOMES).forEach((person, status) -> {
            if (!person.details().protection().hides() && !Ages.isChild(person.details(), today)) {
                all.add(new One(person, Arrival.of(status, today)));
            }
        });
        all.sort(Comparator.comparing(one -> one.person().nameInFiles()));
        return all;
    }

    /** Those who had a placement first: it led to the work. */
    private int offered(List<One> all) {
        LocalDate today = LocalDate.now(clock);
        List<One> seeking = all.stream()
                .filter(one -> one.person().details().care().status() == LegalStatus.ASYLUM_SEEKER)
                .toList();
        int noted = 0;
        for (boolean placed : new boolean[] {true, false}) {
            for (One one : seeking) {
                Led led = led(one.person());
                if (noted == OFFERED.size()
                        || placed == (led == null)
                        || !outcomes.of(one.person()).isEmpty()) {
                    continue;
                }
                String[] work = OFFERED.get(noted);
                What.WorkForm form = noted % 3 == 1
                        ? What.WorkForm.BY_THE_HOUR
                        : noted == 4 ? What.WorkForm.PERMANENT : What.WorkForm.FIXED_TERM;
                say(one, work(work[0], work[1], form, led), today.minusDays(20L + 9L * noted), null, Source.EMPLOYER);
                noted++;
            }
        }
        return noted;
    }

    private @Nullable Led led(Participant person) {
        return leading.of(person).stream()
                .filter(one -> one.by() == Led.By.PLACEMENT)
                .findFirst()
                .orElse(null);
    }

    private static What work(String occupation, String employer, What.WorkForm form, @Nullable Led led) {
        return new What.Employment(
                OccupationCatalogue.starter().find(occupation),
                employer,
                form,
                form == What.WorkForm.BY_THE_HOUR
                        ? null
                        : new What.Extent.Part(form == What.WorkForm.PERMANENT ? 100 : 75),
                null,
                led);
    }

    /** One and two years after the permit, of two in three. */
    private int later(List<One> all) {
        LocalDate today = LocalDate.now(clock);
        Chance chance = new Chance(2029);
        int noted = 0;
        int met = 0;
        for (One one : all) {
            LocalDate permit = one.arrival().permitted();
            if (permit == null || permit.plusMonths(12).isAfter(today) || met == MOST_WITH_PERMIT) {
                continue;
            }
            met++;
            if (!chance.percent(66)) {
                continue;
            }
            LocalDate year = permit.plusMonths(12);
            noted += story(one, year.minusDays(chance.below(150)), chance, today);
        }
        return noted;
    }

    private int story(One one, LocalDate day, Chance chance, LocalDate today) {
        int kind = chance.below(10);
        if (kind < 4) {
            String[] work = OFFERED.get(chance.below(OFFERED.size()));
            say(one, work(work[0], work[1], What.WorkForm.FIXED_TERM, led(one.person())), day, null, Source.DOCUMENT);
            say(one, new What.SelfSupport(), day.plusDays(30), null, Source.SOCIAL_SERVICES);
            return 2;
        }
        if (kind < 6) {
            say(one, new What.Studies(What.StudyKind.VOCATIONAL, "Komvux i Leksand"), day, null, Source.PERSON);
            return 1;
        }
        if (kind < 8) {
            LocalDate asked = day.plusDays(150).isAfter(today) ? today : day.plusDays(150);
            say(one, new What.Neither(), asked, null, Source.PERSON);
            return 1;
        }
        LocalDate later = day.plusMonths(14);
        if (later.isAfter(today)) {
            return 0;
        }
        say(one, kind == 8 ? new What.Here() : new What.Moved("Falun"), later, null, Source.PERSON);
        return 1;
    }

    private void say(One one, What what, LocalDate begins, @Nullable LocalDate ends, Source source) {
        UUID thing = outcomes.next();
        outcomes.note(one.person().id(), thing, new Said(what, begins, ends, source, ""));
    }
}
