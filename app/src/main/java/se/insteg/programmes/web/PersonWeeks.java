package se.insteg.programmes.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.people.ParticipantAgenda;
import se.insteg.people.ParticipantAgenda.Planned;

/** What a person has planned in two weeks, day by day, as all rooms tell it. Asks for no right. */
@Component
public class PersonWeeks {
    private static final int DAYS = 14;

    private final List<ParticipantAgenda> agendas;
    private final Clock clock;

    PersonWeeks(ObjectProvider<ParticipantAgenda> agendas, Clock clock) {
        this.agendas = agendas.orderedStream().toList();
        this.clock = clock;
    }

    /** By the clock on the wall. @param ends null when nobody has said */
    public record Item(LocalTime begins, @Nullable LocalTime ends, Planned planned) {}

    public record Day(LocalDate date, List<Item> items) {
        public Day {
            items = List.copyOf(items);
        }
    }

    /** Days with something in them, from the Monday of that week. */
    public List<Day> of(UUID person, LocalDate around) {
        ZoneId zone = clock.getZone();
        LocalDate monday = around.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Planned> planned = agendas.stream()
                .flatMap(agenda -> agenda
                        .planned(
                                person,
                                monday.atStartOfDay(zone).toInstant(),
                                monday.plusDays(DAYS).atStartOfDay(zone).toInstant())
                        .stream())
                .sorted(Comparator.comparing(Planned::begins))
                .toList();
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            List<Item> items = planned.stream()
                    .filter(one -> LocalDate.ofInstant(one.begins(), zone).equals(day))
                    .map(one -> item(one, zone))
                    .toList();
            if (!items.isEmpty()) {
                days.add(new Day(day, items));
            }
        }
        return days;
    }

    private static Item item(Planned one, ZoneId zone) {
        return new Item(
                LocalTime.ofInstant(one.begins(), zone),
                one.ends() == null ? null : LocalTime.ofInstant(Objects.requireNonNull(one.ends()), zone),
                one);
    }
}
