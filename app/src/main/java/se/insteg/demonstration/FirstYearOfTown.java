package se.insteg.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
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
import se.insteg.planner.model.Language;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.LeaveCause;
import se.insteg.programmes.Room;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;

/**
 * The year that Mariestad's model was first tried in Rättvik: five mornings a week, people coming and going, so that with the
 * group of today about a hundred have taken part (MAR-03, MAR-16). Once, when the group is not there yet.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(246) // after the group of today has its participants
class FirstYearOfTown implements ApplicationRunner {
    private static final String NAME = "Första året";
    private static final int WEEKS = 42;
    private static final int WEEKS_AGO = 46;
    private static final int TOOK_PART = 72;
    private static final int SHORTEST = 4;
    private static final int SEATS = 40;
    private static final int MORNING = 150;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final Groups groups;
    private final Timetable timetable;
    private final Enrolments enrolments;
    private final Clock clock;

    FirstYearOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            People people,
            Groups groups,
            Timetable timetable,
            Enrolments enrolments,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.groups = groups;
        this.timetable = timetable;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("lena", "rattvik")
                .ifPresent(lena -> jobs.inNameOf(lena, () -> {
                    List<Group> all = groups.all();
                    if (all.size() == 1 && all.getFirst().taken() > 0) {
                        year(all.getFirst());
                    }
                    return true;
                }));
    }

    private void year(Group today) {
        LocalDate starts = LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS_AGO);
        LocalDate last = starts.plusWeeks(WEEKS).minusDays(3);
        Group.Details details = new Group.Details(
                NAME,
                starts,
                LocalDate.now(clock),
                SEATS,
                Stream.of("ti", "ar", "prs").map(Language::known).toList());
        UUID group = groups.begin(groups.next(), today.programmeId(), details).id();
        UUID room = groups.rooms().stream().map(Room::id).findFirst().orElse(null);
        timetable.plan(group, new Timetable.Wish(groups.next(), week(), starts, last, room, List.of(), true));
        List<UUID> others = people.list(ListQuery.FROM_THE_START, ListQuery.WHOLE).lines().stream()
                .filter(line -> !line.isProtected())
                .map(PersonLine::id)
                .filter(one -> enrolments.of(one).isEmpty())
                .limit(TOOK_PART)
                .toList();
        for (int i = 0; i < others.size(); i++) {
            int weeks = SHORTEST + i % 13;
            LocalDate from = starts.plusWeeks((long) (WEEKS - weeks) * i / others.size());
            Enrolment begun = enrolments.enrol(others.get(i), group, from).enrolment();
            LocalDate until = from.plusWeeks(weeks).minusDays(3);
            if (i % 3 == 0) {
                enrolments.finish(others.get(i), begun.id(), begun.version(), until);
            } else {
                enrolments.leave(others.get(i), begun.id(), begun.version(), until, cause(i), "");
            }
        }
    }

    private static List<WeekSlot> week() {
        List<SessionKind> kinds = List.of(
                SessionKind.SWEDISH,
                SessionKind.SOCIETY,
                SessionKind.SWEDISH,
                SessionKind.STUDY_VISIT,
                SessionKind.SWEDISH);
        return Stream.of(DayOfWeek.values())
                .limit(kinds.size())
                .map(day -> new WeekSlot(day, LocalTime.of(9, 0), MORNING, kinds.get(day.ordinal())))
                .toList();
    }

    private static LeaveCause cause(int i) {
        return i % 5 == 0 ? LeaveCause.MOVED_AWAY : i % 7 == 0 ? LeaveCause.WORK : LeaveCause.OWN_WISH;
    }
}
