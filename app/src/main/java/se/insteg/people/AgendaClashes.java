package se.insteg.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.people.ParticipantAgenda.Planned;

/**
 * What somebody has planned, in whichever room, when they are wanted somewhere else: groups against placements and booked
 * times (LEK-04). Asks for no right: whoever calls has asked whether they may know this of the person. Whether a clash
 * matters is for people to say.
 */
@Component
public class AgendaClashes {
    /** So far ahead is worth looking: what clashes later clashes now, in a weekly timetable. */
    public static final int WEEKS = 4;

    /** So many are told. */
    static final int MOST = 5;

    private static final Duration UNSAID = Duration.ofHours(1);

    private final ObjectProvider<ParticipantAgenda> agendas;
    private final Clock clock;

    AgendaClashes(ObjectProvider<ParticipantAgenda> agendas, Clock clock) {
        this.agendas = agendas;
        this.clock = clock;
    }

    /** Time on a day when somebody is wanted. @param minutes not over midnight */
    public record Wanted(LocalDate day, LocalTime from, int minutes) {
        private Instant begins(ZoneId zone) {
            return day.atTime(from).atZone(zone).toInstant();
        }

        private Instant ends(ZoneId zone) {
            return day.atTime(from).plusMinutes(minutes).atZone(zone).toInstant();
        }
    }

    /**
     * The same thing at the same hour of the same day of the week is told once, and {@value #MOST} at most.
     *
     * @param but what is left out, being what is planned anew: a group, a session, a placement
     */
    public List<AgendaClash> of(UUID person, List<Wanted> wanted, Set<UUID> but) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        ZoneId zone = clock.getZone();
        List<Wanted> inOrder = wanted.stream()
                .sorted(Comparator.comparing(Wanted::day).thenComparing(Wanted::from))
                .toList();
        Instant first = inOrder.getFirst().day().atStartOfDay(zone).toInstant();
        Instant last = inOrder.getLast().day().plusDays(1).atStartOfDay(zone).toInstant();
        List<Planned> planned = agendas.orderedStream()
                .flatMap(agenda -> agenda.planned(person, first, last).stream())
                .filter(one -> !one.cancelled() && Collections.disjoint(one.about(), but))
                .toList();
        return of(inOrder, planned, zone);
    }

    static List<AgendaClash> of(List<Wanted> wanted, List<Planned> planned, ZoneId zone) {
        List<AgendaClash> clashes = new ArrayList<>();
        for (Wanted one : wanted) {
            for (Planned other : planned) {
                Instant ends = ends(other.begins(), other.ends());
                boolean overlaps = other.begins().isBefore(one.ends(zone)) && ends.isAfter(one.begins(zone));
                AgendaClash clash = new AgendaClash(
                        one.day(),
                        one.from(),
                        one.from().plusMinutes(one.minutes()),
                        other.what(),
                        LocalTime.ofInstant(other.begins(), zone),
                        LocalTime.ofInstant(ends, zone));
                if (overlaps && clashes.size() < MOST && clashes.stream().noneMatch(earlier -> again(earlier, clash))) {
                    clashes.add(clash);
                }
            }
        }
        return clashes;
    }

    private static boolean again(AgendaClash one, AgendaClash other) {
        return one.what().equals(other.what())
                && one.from().equals(other.from())
                && one.begins().equals(other.begins())
                && one.day().getDayOfWeek() == other.day().getDayOfWeek();
    }

    private static Instant ends(Instant begins, @Nullable Instant ends) {
        return ends == null ? begins.plus(UNSAID) : ends;
    }
}
