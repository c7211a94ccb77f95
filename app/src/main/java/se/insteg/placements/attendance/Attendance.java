package se.insteg.placements.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Ledger;
import se.insteg.placements.attendance.store.AttendanceTable;
import se.insteg.placements.attendance.store.CourseTable;

/** Attendance as the staff keeps it: a week of one placement, and a week of all one's own. KEEP_PLACEMENTS for each person. */
@Component
public class Attendance {
    private final People people;
    private final Ledger ledger;
    private final Placements placements;
    private final CourseTable courses;
    private final AttendanceTable table;
    private final Recording recording;
    private final CurrentStaff current;
    private final Clock clock;

    Attendance(
            People people,
            Ledger ledger,
            Placements placements,
            CourseTable courses,
            AttendanceTable table,
            Recording recording,
            CurrentStaff current,
            Clock clock) {
        this.people = people;
        this.ledger = ledger;
        this.placements = placements;
        this.courses = courses;
        this.table = table;
        this.recording = recording;
        this.current = current;
        this.clock = clock;
    }

    /** @param days seven, from Monday */
    public record Week(Participant person, Placement placement, Course course, List<AttendanceDay> days) {
        public Week {
            days = List.copyOf(days);
        }

        /** Minutes that count. */
        public int minutes() {
            return minutesOf(days);
        }

        public boolean anyMissing() {
            return days.stream().anyMatch(AttendanceDay::missing);
        }
    }

    /** A placement in a list of a week. @param days seven, from Monday */
    public record Line(Participant person, Placement placement, List<AttendanceDay> days) {
        public Line {
            days = List.copyOf(days);
        }

        public long missing() {
            return days.stream().filter(AttendanceDay::missing).count();
        }

        public long disputed() {
            return days.stream().filter(AttendanceDay::disputed).count();
        }

        /** Whether none of its days is over, so that nothing is to be told yet. */
        public boolean ahead() {
            return days.stream()
                    .noneMatch(
                            day -> day.planned() > 0 && day.due() || !day.said().isEmpty());
        }

        public int planned() {
            return days.stream().mapToInt(AttendanceDay::planned).sum();
        }

        public int minutes() {
            return minutesOf(days);
        }
    }

    private static int minutesOf(List<AttendanceDay> days) {
        return days.stream()
                .flatMap(day -> day.counts().stream())
                .mapToInt(Said::minutes)
                .sum();
    }

    /**
     * What the staff says about a day.
     *
     * @param words why, 1–500 characters, where host and participant say different things; else empty
     * @param seen the newest word about the day when the form was shown; null when there was none
     */
    public record Wish(
            LocalDate day,
            Presence presence,
            int minutes,
            String words,
            @Nullable UUID seen) {}

    /** The week that a day belongs to. @throws Refusal (404) when the placement is not this person's */
    public Week week(UUID personId, UUID placementId, LocalDate day) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        return week(person, ledger.find(person, placementId), day);
    }

    private Week week(Participant person, Placement placement, LocalDate day) {
        List<LocalDate> week = Course.week(day);
        Course course = courses.of(placement);
        return new Week(person, placement, course, recording.days(placement, course, week.getFirst(), week.getLast()));
    }

    /** All that is planned that week and of which nobody has said anything, as it was planned. @return how many days */
    public int asPlanned(UUID personId, UUID placementId, LocalDate inWeek) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.lock(person, placementId);
        List<AttendanceDay> missing = week(person, placement, inWeek).days().stream()
                .filter(AttendanceDay::missing)
                .toList();
        missing.forEach(day -> say(person, placement, day, Presence.PRESENT, day.planned(), ""));
        return missing.size();
    }

    /**
     * Says something about days of one week. Either all is written or, when somebody was first about some of them, nothing.
     *
     * @return the days that somebody else said something about since the form was shown
     * @throws Refusal (422) for a day that is not open; a dispute that is settled without words
     */
    public Set<LocalDate> say(UUID personId, UUID placementId, LocalDate inWeek, Collection<Wish> wishes) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.lock(person, placementId);
        Map<LocalDate, AttendanceDay> days = week(person, placement, inWeek).days().stream()
                .collect(Collectors.toMap(AttendanceDay::day, Function.identity()));
        Map<Wish, AttendanceDay> changed = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            AttendanceDay day = days.get(wish.day());
            if (day != null && !standsAlready(day, wish)) {
                changed.put(wish, day);
            }
        }
        Set<LocalDate> overtaken = new TreeSet<>();
        changed.forEach((wish, day) -> {
            Said last = day.last();
            if (!Objects.equals(last == null ? null : last.id(), wish.seen())) {
                overtaken.add(wish.day());
            }
        });
        if (overtaken.isEmpty()) {
            changed.forEach((wish, day) -> settle(person, placement, day, wish));
        }
        return overtaken;
    }

    private static boolean standsAlready(AttendanceDay day, Wish wish) {
        if (wish.presence() == Presence.NOTHING) {
            return day.voices().isEmpty();
        }
        int minutes = wish.presence() == Presence.PRESENT ? wish.minutes() : 0;
        return !day.disputed()
                && day.counts()
                        .filter(said -> said.saysOf(wish.presence(), minutes))
                        .isPresent();
    }

    private void settle(Participant person, Placement placement, AttendanceDay day, Wish wish) {
        if (day.disputed() && wish.words().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.attendance.words.missing");
        }
        say(person, placement, day, wish.presence(), wish.minutes(), wish.words());
    }

    private void say(
            Participant person, Placement placement, AttendanceDay day, Presence presence, int minutes, String words) {
        recording.say(
                placement,
                person.details().protection().hides(),
                day,
                Voice.STAFF,
                presence,
                minutes,
                words,
                current.require().staffId());
    }

    /** Those that run some day of the week, of people the caller may see; by name. */
    public List<Line> lines(LocalDate inWeek) {
        List<LocalDate> week = Course.week(inWeek);
        return lines(placements.during(week.getFirst(), week.getLast()), week);
    }

    private List<Line> lines(Map<Placement, Participant> of, List<LocalDate> week) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Course> all = courses.of(of.keySet());
        Map<UUID, List<Said>> said =
                table.of(of.keySet().stream().map(Placement::id).toList(), week.getFirst(), week.getLast()).stream()
                        .collect(Collectors.groupingBy(Said::placementId));
        List<Line> lines = new ArrayList<>();
        of.forEach((placement, person) -> {
            List<Said> about = said.getOrDefault(placement.id(), List.of());
            Course course = Objects.requireNonNull(all.get(placement.id()));
            List<AttendanceDay> days = week.stream()
                    .map(day -> course.day(
                            day,
                            today,
                            about.stream().filter(one -> one.day().equals(day)).toList()))
                    .toList();
            if (days.stream().anyMatch(day -> day.planned() > 0 || !day.said().isEmpty())) {
                lines.add(new Line(person, placement, days));
            }
        });
        lines.sort(
                Comparator.comparing(line -> line.person().details().identity().name()));
        return lines;
    }
}
