package se.insteg.insights.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.insights.Indicator;
import se.insteg.insights.Initiative;
import se.insteg.insights.Who;
import se.insteg.outcomes.figures.OutcomeFigures;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.ReachedPeople;
import se.insteg.placements.Placements;
import se.insteg.programmes.Programme;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.hours.Participation;

/**
 * What initiatives came to. SEE_OUTCOME_FIGURES; nobody protected is counted for any reader (decision 0852). Whoever stands
 * behind a figure is shown to those who may see them, and logged.
 */
@Component
public class InitiativeFigures {
    private final ReachedPeople reached;
    private final Participation participation;
    private final Programmes programmes;
    private final Placements placements;
    private final OutcomeFigures outcomes;
    private final People people;
    private final Rights rights;
    private final Clock clock;

    InitiativeFigures(
            ReachedPeople reached,
            Participation participation,
            Programmes programmes,
            Placements placements,
            OutcomeFigures outcomes,
            People people,
            Rights rights,
            Clock clock) {
        this.reached = reached;
        this.participation = participation;
        this.programmes = programmes;
        this.placements = placements;
        this.outcomes = outcomes;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /** Somebody behind a figure. @param amount what they add to it: 1, times, or minutes */
    public record Seen(Participant person, long amount) {}

    /** By what they add, the most first. @param others behind the figure, whom the one who asks may not see */
    public record Behind(List<Seen> people, int others) {
        public Behind {
            people = List.copyOf(people);
        }
    }

    public boolean may() {
        return rights.may(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
    }

    public Results of(Initiative initiative) {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        LocalDate from = initiative.plan().about().starts();
        LocalDate today = LocalDate.now(clock);
        LocalDate last = initiative.plan().ends();
        LocalDate to = last != null && last.isBefore(today) ? last : today;
        Map<UUID, Who> who = new HashMap<>();
        reached.by(Action.SEE_OUTCOME_FIGURES).forEach((person, status) -> {
            if (!person.details().protection().hides()) {
                who.put(person.id(), Who.of(person.details().identity().legalSex()));
            }
        });
        List<UUID> chosen = initiative.plan().about().programmes();
        Collection<UUID> counted =
                chosen.isEmpty() ? programmes.all().stream().map(Programme::id).toList() : chosen;
        List<Participation.Presence> present = participation.of(counted, from, to).stream()
                .filter(one -> who.containsKey(one.person()))
                .toList();
        Map<Indicator, Map<UUID, LocalDate>> began = Map.of(
                Indicator.FINISHED, within(participation.finished(counted, from, to), who, from, to),
                Indicator.PLACED, within(placements.firstDays(), who, from, to),
                Indicator.WORK, within(outcomes.firstWork(who.keySet()), who, from, to));
        return new Results(from, to, who, present, began, !chosen.isEmpty());
    }

    private static Map<UUID, LocalDate> within(
            Map<UUID, LocalDate> days, Map<UUID, Who> who, LocalDate from, LocalDate to) {
        return days.entrySet().stream()
                .filter(one -> who.containsKey(one.getKey())
                        && !one.getValue().isBefore(from)
                        && !one.getValue().isAfter(to))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Nobody when the figure is not told: the list would tell it. */
    public Behind behind(Initiative initiative, Indicator indicator, Who who) {
        Results results = of(initiative);
        if (!results.spread(indicator).tells(who)) {
            return new Behind(List.of(), 0);
        }
        Map<UUID, Long> each = new HashMap<>(results.each(indicator));
        each.keySet().removeIf(one -> who != Who.ALL && results.who().getOrDefault(one, Who.UNSAID) != who);
        List<Seen> seen = people.findAll(each.keySet()).stream()
                .map(one -> new Seen(one, each.getOrDefault(one.id(), 0L)))
                .sorted(Comparator.comparingLong(Seen::amount)
                        .reversed()
                        .thenComparing(one -> one.person().details().identity().name()))
                .toList();
        return new Behind(seen, each.size() - seen.size());
    }
}
