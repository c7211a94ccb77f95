package se.insteg.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.people.LegalStatus;
import se.insteg.people.ListQuery;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;

/**
 * A group that has gone all the way through civic orientation after Trelleborg's model: the hours of each are counted from
 * its sessions and come to twice what the law asks for (TRE-04). {@link HoursOfTown} says who came.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(292)
class CivicSpringOfTown implements ApplicationRunner {
    private static final String NAME = "Samhällsorientering på tigrinska, i våras";
    private static final int SEATS = 6;
    private static final int WEEKS_AGO = 38;
    private static final int MOST_WEEKS = 30;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final Programmes programmes;
    private final Groups groups;
    private final Timetable timetable;
    private final Enrolments enrolments;
    private final Clock clock;

    CivicSpringOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            People people,
            Programmes programmes,
            Groups groups,
            Timetable timetable,
            Enrolments enrolments,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.programmes = programmes;
        this.groups = groups;
        this.timetable = timetable;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    if (groups.all().stream().noneMatch(one -> one.name().equals(NAME))) {
                        programmes.all().stream()
                                .filter(one -> one.kind() == ProgrammeKind.CIVIC_ORIENTATION)
                                .findFirst()
                                .ifPresent(this::held);
                    }
                    return true;
                }));
    }

    private void held(Programme programme) {
        LocalDate starts = LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS_AGO);
        LocalDate ends = starts.plusWeeks(MOST_WEEKS).minusDays(3);
        Group.Details details = new Group.Details(NAME, starts, ends, SEATS, List.of(Language.known("ti")));
        UUID group = groups.begin(groups.next(), programme.id(), details).id();
        timetable.plan(group, new Timetable.Wish(groups.next(), week(programme), starts, ends, null, leaders(), true));
        LocalDate last = starts;
        for (Session session : timetable.of(group)) {
            if (session.parts().isEmpty()) {
                timetable.cancel(session.id(), session.version(), true, "Kursens alla moduler är klara");
            } else {
                last = session.when().day();
            }
        }
        take(group, programme, starts, last);
    }

    private static List<WeekSlot> week(Programme programme) {
        return programme.draft().week();
    }

    private List<UUID> leaders() {
        return groups.me().stream().map(one -> one.id()).toList();
    }

    private void take(UUID group, Programme programme, LocalDate starts, LocalDate last) {
        List<UUID> taken =
                people
                        .list(new ListQuery(LegalStatus.PERMIT_HOLDER, null, null, null, null), ListQuery.PAGE)
                        .lines()
                        .stream()
                        .map(PersonLine::id)
                        .filter(person -> enrolments.of(person).stream()
                                .noneMatch(one -> one.programmeId().equals(programme.id())))
                        .limit(SEATS)
                        .toList();
        for (UUID person : taken) {
            Enrolment enrolment = enrolments.enrol(person, group, starts).enrolment();
            enrolments.finish(person, enrolment.id(), enrolment.version(), last);
        }
    }
}
