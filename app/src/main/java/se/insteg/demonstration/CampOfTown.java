package se.insteg.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.people.ListQuery;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.programmes.CourseModule;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;
import se.insteg.programmes.consent.Consent;
import se.insteg.programmes.consent.Consent.Guardian;
import se.insteg.programmes.consent.Consent.Said;
import se.insteg.programmes.consent.Consent.Way;
import se.insteg.programmes.consent.Consents;

/**
 * A camp for school years 4–9 in two weeks (VAN-16), once: most of those who answer for the children have said yes, one has said
 * no, and some have not been asked yet.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(300)
class CampOfTown implements ApplicationRunner {
    private static final String NAME = "Läger vid sjön, årskurs 4–9";
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 15;
    private static final int CHILDREN = 12;
    private static final int ANSWERED = 8;
    private static final int SEATS = 16;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final Programmes programmes;
    private final Groups groups;
    private final Timetable timetable;
    private final Enrolments enrolments;
    private final Consents consents;
    private final Clock clock;

    CampOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            People people,
            Programmes programmes,
            Groups groups,
            Timetable timetable,
            Enrolments enrolments,
            Consents consents,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.programmes = programmes;
        this.groups = groups;
        this.timetable = timetable;
        this.enrolments = enrolments;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    if (programmes.all().stream().noneMatch(one -> one.kind() == ProgrammeKind.CAMP)) {
                        camp();
                    }
                    return true;
                }));
    }

    private void camp() {
        LocalDate friday = LocalDate.now(clock).plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        List<WeekSlot> days = Stream.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .map(day -> new WeekSlot(day, LocalTime.of(9, 0), 480, SessionKind.ACTIVITY))
                .toList();
        Curriculum curriculum = new Curriculum(
                "Tre dagar utomhus med språk, lek och matlagning.",
                "Elever i årskurs 4–9, de flesta nyanlända",
                1,
                days,
                List.of(new CourseModule(
                        "lager",
                        "Dagar på lägret",
                        1440,
                        SessionKind.ACTIVITY,
                        null,
                        Set.of(),
                        List.of("Friluftsliv", "Svenska i vardagen", "Matlagning"))));
        Programme begun =
                programmes.begin(Programme.begun(programmes.next(), ProgrammeKind.CAMP, NAME, curriculum, ""));
        programmes.publish(begun.id(), begun.draftVersion());
        Group group = groups.begin(
                groups.next(),
                begun.id(),
                new Group.Details("Läger vid sjön", friday, friday.plusDays(2), SEATS, List.of()));
        timetable.plan(
                group.id(), new Timetable.Wish(groups.next(), days, friday, friday.plusDays(2), null, List.of(), true));
        List<UUID> children = people.list(ListQuery.FROM_THE_START, ListQuery.WHOLE).lines().stream()
                .filter(line -> !line.isProtected() && ofSchoolAge(line, friday))
                .map(PersonLine::id)
                .limit(CHILDREN)
                .toList();
        for (int i = 0; i < children.size(); i++) {
            enrolments.enrol(children.get(i), group.id(), friday);
            if (i < ANSWERED) {
                answer(children.get(i), group.id(), i);
            }
        }
    }

    private static boolean ofSchoolAge(PersonLine line, LocalDate day) {
        LocalDate born = line.born();
        int age = born == null ? 0 : Period.between(born, day).getYears();
        return age >= YOUNGEST && age <= OLDEST;
    }

    /** All who answer for the child say yes; of one child the first alone, of one it is a no. */
    private void answer(UUID child, UUID group, int number) {
        List<Guardian> answering = consents.answering(child);
        if (answering.isEmpty()) {
            return;
        }
        List<Guardian> said = number == 1 || number == 2 ? answering.subList(0, 1) : answering;
        said.forEach(guardian -> say(child, group, guardian, number == 2 ? Said.NO : Said.YES, number));
    }

    private void say(UUID child, UUID group, Guardian guardian, Said said, int number) {
        Way way = number % 3 == 0 ? Way.MEETING : Way.PAPER;
        String words = way == Way.PAPER ? "Blanketten finns i pärmen på enheten" : "";
        LocalDate on = LocalDate.now(clock).minusDays(2L + number);
        consents.say(
                new Consent(consents.next(), child, group, said, guardian, way, on, 0, words, child, clock.instant()));
    }
}
