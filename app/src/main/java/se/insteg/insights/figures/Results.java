package se.insteg.insights.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.insteg.insights.Indicator;
import se.insteg.insights.Plan;
import se.insteg.insights.Who;
import se.insteg.programmes.hours.Participation.Presence;
import se.insteg.ui.SmallCells;

/**
 * What an initiative came to, counted from what was recorded. Pure arithmetic: it knows no rights, and has been given nobody
 * protected.
 *
 * @param from its first day
 * @param to the day it is counted to
 * @param who everybody that may be counted
 * @param present who was where, on the days of the initiative
 * @param began the day that somebody came to each of the other indicators, on the days of the initiative
 * @param ofParticipants whether others than participants are left out of what people came to
 */
public record Results(
        LocalDate from,
        LocalDate to,
        Map<UUID, Who> who,
        List<Presence> present,
        Map<Indicator, Map<UUID, LocalDate>> began,
        boolean ofParticipants) {
    private static final int HOUR = 60;

    /** How far a target is. @param to the day it is counted to */
    public record Reached(Plan.Target target, Tally tally, boolean told, LocalDate to) {
        public boolean met() {
            return tally.amount() >= target.aim();
        }

        /** Of the aim, in whole per cent. */
        public long percent() {
            return 100 * tally.amount() / target.aim();
        }
    }

    public Reached reached(Plan.Target target) {
        LocalDate until = target.by() != null && target.by().isBefore(to) ? target.by() : to;
        Spread spread = spread(target.indicator(), until);
        return new Reached(target, spread.of(target.who()), spread.tells(target.who()), until);
    }

    public Spread spread(Indicator indicator) {
        return spread(indicator, to);
    }

    private Spread spread(Indicator indicator, LocalDate until) {
        Map<UUID, Long> each = each(indicator, until);
        return Spread.of(tallies(indicator, each), out(indicator, each, until));
    }

    /** Who the figure is out of: the participants, or everybody. */
    private Map<Who, Integer> out(Indicator indicator, Map<UUID, Long> each, LocalDate until) {
        Set<UUID> among =
                switch (indicator) {
                    case PARTICIPANTS, ATTENDANCES, HOURS -> each.keySet();
                    case FINISHED, PLACED, WORK -> ofParticipants ? participants(until) : who.keySet();
                };
        Map<Who, Integer> out = new EnumMap<>(Who.class);
        among.forEach(one -> out.merge(who.getOrDefault(one, Who.UNSAID), 1, Integer::sum));
        out.put(Who.ALL, among.size());
        return out;
    }

    private Map<Who, Tally> tallies(Indicator indicator, Map<UUID, Long> each) {
        Map<Who, List<Long>> amounts = new EnumMap<>(Who.class);
        each.forEach((person, amount) -> {
            amounts.computeIfAbsent(Who.ALL, all -> new ArrayList<>()).add(amount);
            amounts.computeIfAbsent(who.getOrDefault(person, Who.UNSAID), one -> new ArrayList<>())
                    .add(amount);
        });
        Map<Who, Tally> tallies = new EnumMap<>(Who.class);
        amounts.forEach((one, several) -> {
            long sum = several.stream().mapToLong(Long::longValue).sum();
            tallies.put(one, new Tally(several.size(), indicator == Indicator.HOURS ? sum / HOUR : sum));
        });
        return tallies;
    }

    /** What each of those behind the figure adds to it: 1, times, or minutes. */
    public Map<UUID, Long> each(Indicator indicator) {
        return each(indicator, to);
    }

    private Map<UUID, Long> each(Indicator indicator, LocalDate until) {
        Map<UUID, Long> each = new HashMap<>();
        switch (indicator) {
            case PARTICIPANTS -> participants(until).forEach(one -> each.put(one, 1L));
            case ATTENDANCES -> until(until).forEach(one -> each.merge(one.person(), 1L, Long::sum));
            case HOURS -> until(until).forEach(one -> each.merge(one.person(), (long) one.minutes(), Long::sum));
            case FINISHED, PLACED, WORK -> {
                Set<UUID> among = ofParticipants ? participants(until) : who.keySet();
                began.getOrDefault(indicator, Map.of()).forEach((person, day) -> {
                    if (!day.isAfter(until) && among.contains(person)) {
                        each.put(person, 1L);
                    }
                });
            }
        }
        return each;
    }

    private Set<UUID> participants(LocalDate until) {
        return until(until).stream().map(Presence::person).collect(Collectors.toSet());
    }

    private List<Presence> until(LocalDate day) {
        return day.equals(to)
                ? present
                : present.stream().filter(one -> !one.day().isAfter(day)).toList();
    }

    /** From the first week in which anybody was there to the last, those between in which nobody was among them. */
    public List<Week> weeks() {
        TreeMap<LocalDate, List<Presence>> byWeek = present.stream()
                .collect(Collectors.groupingBy(
                        one -> one.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()));
        if (byWeek.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Set<UUID>> people = new TreeMap<>();
        byWeek.forEach((monday, some) ->
                people.put(monday, some.stream().map(Presence::person).collect(Collectors.toSet())));
        Set<LocalDate> hidden = hidden(people);
        return byWeek.firstKey()
                .datesUntil(byWeek.lastKey().plusDays(1), Period.ofWeeks(1))
                .map(monday -> new Week(
                        monday,
                        people.getOrDefault(monday, Set.of()).size(),
                        byWeek.getOrDefault(monday, List.of()).size(),
                        !hidden.contains(monday)))
                .toList();
    }

    /** Weeks of few, and as many others, those of fewest first, that what is hidden together is two weeks and no few people. */
    private static Set<LocalDate> hidden(Map<LocalDate, Set<UUID>> people) {
        Set<LocalDate> hidden = new HashSet<>();
        Set<UUID> together = new HashSet<>();
        List<Map.Entry<LocalDate, Set<UUID>>> fewestFirst = people.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> one.getValue().size()))
                .toList();
        for (Map.Entry<LocalDate, Set<UUID>> one : fewestFirst) {
            boolean more = !hidden.isEmpty() && (hidden.size() == 1 || SmallCells.few(together.size()));
            if (SmallCells.few(one.getValue().size()) || more) {
                hidden.add(one.getKey());
                together.addAll(one.getValue());
            }
        }
        return hidden;
    }
}
