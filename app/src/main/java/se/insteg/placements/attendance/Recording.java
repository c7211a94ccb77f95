package se.insteg.placements.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Happened;
import se.insteg.placements.Placement;
import se.insteg.placements.attendance.store.AttendanceTable;
import se.insteg.placements.attendance.store.CourseTable;

/**
 * Writes down what somebody says about a day, whoever it is. Asks no right: whoever calls has asked for theirs. The very
 * same said again changes nothing.
 */
@Component
class Recording {
    private final CourseTable courses;
    private final AttendanceTable table;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Tenancy tenancy;
    private final Clock clock;

    Recording(
            CourseTable courses,
            AttendanceTable table,
            Audit audit,
            ApplicationEventPublisher events,
            Tenancy tenancy,
            Clock clock) {
        this.courses = courses;
        this.table = table;
        this.audit = audit;
        this.events = events;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** The days from one to another, both included. */
    List<AttendanceDay> days(Placement placement, LocalDate from, LocalDate to) {
        return days(placement, courses.of(placement), from, to);
    }

    List<AttendanceDay> days(Placement placement, Course course, LocalDate from, LocalDate to) {
        List<Said> said = table.of(List.of(placement.id()), from, to);
        LocalDate today = LocalDate.now(clock);
        return from.datesUntil(to.plusDays(1))
                .map(day -> course.day(
                        day,
                        today,
                        said.stream().filter(one -> one.day().equals(day)).toList()))
                .toList();
    }

    /**
     * Says something about a day.
     *
     * @param placement locked by the caller, so that two at once come one after the other
     * @param minutes how long they were there; counts only when they were
     * @param words why the staff settles it so; empty for others
     * @param by of the staff; null for others
     * @return whether anything was written
     * @throws Refusal (422) for a day that is not open, and for what this voice may not say
     */
    boolean say(
            Placement placement,
            boolean hidden,
            AttendanceDay day,
            Voice voice,
            Presence presence,
            int minutes,
            String words,
            @Nullable UUID by) {
        int counted = presence == Presence.PRESENT ? minutes : 0;
        if (!day.open()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.attendance.closed", day.day());
        }
        if (!Presence.of(voice).contains(presence)) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.attendance.unknown");
        }
        if (presence == Presence.PRESENT && (counted < 1 || counted > 24 * 60)) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.attendance.hours.unclear");
        }
        if (saidAlready(day, voice, presence, counted)) {
            return false;
        }
        table.insert(
                placement,
                hidden,
                new Said(
                        Ids.next(clock),
                        placement.id(),
                        day.day(),
                        voice,
                        presence,
                        counted,
                        words,
                        by,
                        clock.instant()));
        audit.write(new Audit.Entry(
                "ATTENDANCE_SAID",
                "person",
                placement.personId(),
                "närvaro",
                "placement=" + placement.id() + ",day=" + day.day() + ",by=" + voice.code()));
        events.publishEvent(new Happened(tenancy.current(), placement.personId()));
        return true;
    }

    private static boolean saidAlready(AttendanceDay day, Voice voice, Presence presence, int minutes) {
        Said earlier = day.by(voice);
        if (presence == Presence.NOTHING) {
            return voice == Voice.STAFF ? day.voices().isEmpty() : earlier == null;
        }
        boolean same = earlier != null && earlier.saysOf(presence, minutes);
        return same && !(voice == Voice.STAFF && day.disputed());
    }
}
