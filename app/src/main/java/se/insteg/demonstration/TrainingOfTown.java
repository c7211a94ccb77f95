package se.insteg.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.programmes.CourseModule;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;
import se.insteg.programmes.reach.Reach;
import se.insteg.programmes.reach.Target;

/**
 * A training about body, values and norms for all unaccompanied minors and all staff of three homes, as Vansbro gave it (VAN-13),
 * once: two homes are reached, one is not yet.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(302)
class TrainingOfTown implements ApplicationRunner {
    private static final int WEEKS_AGO = 5;

    /** Of each: how many they are, and how many came each time. */
    private static final Map<String, List<Integer>> REACHED = Map.of(
            "Personalen på Solgården", List.of(18, 11, 7),
            "Personalen på Tallåsen", List.of(15, 9, 6),
            "Personalen på Björkbacken", List.of(14, 5),
            "Ensamkommande ungdomar", List.of(24, 12, 9));

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Programmes programmes;
    private final Groups groups;
    private final Timetable timetable;
    private final Reach reach;
    private final Clock clock;

    TrainingOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Programmes programmes,
            Groups groups,
            Timetable timetable,
            Reach reach,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.programmes = programmes;
        this.groups = groups;
        this.timetable = timetable;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    if (programmes.all().stream().noneMatch(one -> one.kind() == ProgrammeKind.TRAINING)) {
                        training();
                    }
                    return true;
                }));
    }

    private void training() {
        LocalDate first =
                LocalDate.now(clock).minusWeeks(WEEKS_AGO).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        WeekSlot afternoon = new WeekSlot(DayOfWeek.TUESDAY, LocalTime.of(13, 0), 180, SessionKind.SOCIETY);
        Curriculum curriculum = new Curriculum(
                "Kropp, relationer, värderingar och lagen, tillsammans med en organisation som kan ämnet.",
                "Alla ensamkommande och all personal på de tre boendena",
                WEEKS_AGO + 3,
                List.of(afternoon),
                List.of(new CourseModule(
                        "kropp",
                        "Kropp, relationer och normer",
                        180,
                        SessionKind.SOCIETY,
                        null,
                        Set.of(),
                        List.of("Samtycke", "Sexuell hälsa", "Normer och lag"))));
        Programme begun = programmes.begin(Programme.begun(
                programmes.next(), ProgrammeKind.TRAINING, "Kropp, relationer och normer", curriculum, ""));
        programmes.publish(begun.id(), begun.draftVersion());
        Group group = groups.begin(
                groups.next(),
                begun.id(),
                new Group.Details("Utbildning på boendena", first, first.plusWeeks(WEEKS_AGO + 3L), 30, List.of()));
        timetable.plan(
                group.id(),
                new Timetable.Wish(
                        groups.next(),
                        List.of(afternoon),
                        first,
                        first.plusWeeks(WEEKS_AGO + 2L),
                        null,
                        List.of(),
                        true));
        REACHED.forEach((audience, numbers) -> {
            reach.say(group.id(), reach.next(), audience, numbers.getFirst());
            UUID target = reach.of(group.id()).stream()
                    .filter(one -> one.audience().equals(audience))
                    .map(Target::id)
                    .findFirst()
                    .orElseThrow();
            for (int time = 1; time < numbers.size(); time++) {
                reach.note(
                        group.id(),
                        target,
                        new Target.Noted(reach.next(), first.plusWeeks(2L * time - 2), numbers.get(time), "", true));
            }
        });
    }
}
