package se.insteg.people.card.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.people.ParticipantAgenda;
import se.insteg.people.ParticipantAgenda.Planned;

/** What the rooms have planned for a participant: the next thing, and the week that begins today. */
@Component
public class OwnWeek {
    /** The next thing may be further away than the week. */
    private static final int DAYS_TO_LOOK = 92;

    private static final int DAYS = 7;

    private final List<ParticipantAgenda> agendas;
    private final Clock clock;

    OwnWeek(ObjectProvider<ParticipantAgenda> agendas, Clock clock) {
        this.agendas = agendas.orderedStream().toList();
        this.clock = clock;
    }

    /** @param next null when nothing is planned @param days seven, from today, also those with nothing */
    public record Week(@Nullable Item next, List<Day> days) {
        /** Whether anything at all stands there. */
        public boolean empty() {
            return days.stream().allMatch(day -> day.items().isEmpty());
        }
    }

    public record Day(LocalDate date, List<Item> items) {}

    /** Something planned, with its Swedish clock. */
    public record Item(
            LocalDate date, LocalTime begins, @Nullable LocalTime ends, Planned planned) {}

    Week of(UUID person) {
        Instant now = clock.instant();
        ZoneId zone = clock.getZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant from = today.atStartOfDay(zone).toInstant();
        Instant until = today.plusDays(DAYS_TO_LOOK).atStartOfDay(zone).toInstant();
        List<Item> items = agendas.stream()
                .flatMap(agenda -> agenda.planned(person, from, until).stream())
                .sorted(Comparator.comparing(Planned::begins))
                .map(planned -> item(planned, zone))
                .toList();
        Item next = items.stream()
                .filter(item -> !item.planned().cancelled() && !over(item.planned(), now))
                .findFirst()
                .orElse(null);
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = today.plusDays(i);
            days.add(new Day(
                    day, items.stream().filter(item -> item.date().equals(day)).toList()));
        }
        return new Week(next, days);
    }

    private static boolean over(Planned planned, Instant now) {
        Instant ends = planned.ends();
        return ends == null ? planned.begins().isBefore(now) : !ends.isAfter(now);
    }

    private static Item item(Planned planned, ZoneId zone) {
        Instant ends = planned.ends();
        return new Item(
                LocalDate.ofInstant(planned.begins(), zone),
                LocalTime.ofInstant(planned.begins(), zone),
                ends == null ? null : LocalTime.ofInstant(ends, zone),
                planned);
    }
}
