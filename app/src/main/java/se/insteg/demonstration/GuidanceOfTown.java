package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.kernel.Ids;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.planner.model.Occupation;
import se.insteg.programmes.guidance.Guidance;
import se.insteg.programmes.guidance.GuidancePlan.Said;
import se.insteg.programmes.guidance.GuidancePlan.Step;
import se.insteg.programmes.guidance.GuidancePlan.Who;

/**
 * Plans of study and vocational guidance (MAR-08), once: some agreed on and some waiting for it, a step that is late, and
 * somebody who has talked twice. Of people whose own wish is noted, so that the plan leads where they want.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(299)
class GuidanceOfTown implements ApplicationRunner {
    private static final int PLANS = 6;
    private static final int GROWN_UP = 18;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final Guidance guidance;
    private final Clock clock;

    GuidanceOfTown(DemoStaff staff, StaffJobs jobs, People people, Guidance guidance, Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.guidance = guidance;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("maria", "leksand").ifPresent(maria -> jobs.inNameOf(maria, this::plans));
        staff.find("lena", "rattvik").ifPresent(lena -> jobs.inNameOf(lena, this::plans));
    }

    private boolean plans() {
        if (!guidance.all().stream().allMatch(line -> line.plan() == null)) {
            return true;
        }
        LocalDate latest = LocalDate.now(clock).minusYears(GROWN_UP);
        List<UUID> grownUp = people.list(ListQuery.FROM_THE_START, ListQuery.WHOLE).lines().stream()
                .filter(line -> !line.isProtected() && grownUp(line, latest))
                .map(PersonLine::id)
                .toList();
        int made = 0;
        for (Participant person : people.findAll(grownUp)) {
            List<Occupation> wishes = person.details().work().wishes();
            if (made < PLANS && !wishes.isEmpty()) {
                plan(person, wishes.getFirst(), made);
                made++;
            }
        }
        return true;
    }

    private static boolean grownUp(PersonLine line, LocalDate latest) {
        LocalDate born = line.born();
        return born != null && !born.isAfter(latest);
    }

    private void plan(Participant person, Occupation goal, int number) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusWeeks(7L + number);
        UUID id = Ids.next(clock);
        List<Step> steps = List.of(
                step("Läsa svenska till kurs C", Who.PARTICIPANT, first.plusWeeks(20), null),
                step("Ta reda på om betygen kan bedömas hos UHR", Who.GUIDE, first.plusWeeks(5), first.plusWeeks(4)),
                step(
                        "Studiebesök på en arbetsplats i yrket",
                        Who.CASEWORKER,
                        number == 0 ? today.minusDays(3) : today.plusWeeks(2),
                        null));
        say(
                person,
                id,
                null,
                new Said(
                        first,
                        goal,
                        "",
                        words(number),
                        steps,
                        number == 3 ? today.minusDays(2) : today.plusWeeks(1L + number)),
                number % 2 == 0);
        if (number == 1) {
            List<Step> next = List.of(
                    step("Läsa svenska till kurs C", Who.PARTICIPANT, first.plusWeeks(20), null),
                    step("Skicka betygen till UHR", Who.PARTICIPANT, today.plusWeeks(1), null));
            LocalDate again = today.minusWeeks(1);
            say(
                    person,
                    Ids.next(clock),
                    id,
                    new Said(
                            again,
                            goal,
                            "Vill helst bo kvar här",
                            "Betygen kan bedömas. Vi skrev brevet tillsammans.",
                            next,
                            again.plusWeeks(6)),
                    false);
        }
    }

    private static String words(int number) {
        return number % 2 == 0
                ? "Har arbetat i yrket förut och vill tillbaka dit. Svenskan är det som saknas mest."
                : "Vill veta vilken utbildning som krävs i Sverige innan hen bestämmer sig.";
    }

    private Step step(String what, Who who, LocalDate due, @Nullable LocalDate doneOn) {
        return new Step(Ids.next(clock), what, who, due, doneOn);
    }

    private void say(Participant person, UUID id, @Nullable UUID from, Said said, boolean agreed) {
        guidance.say(guidance.kept(person.id()), id, from, said, agreed);
    }
}
