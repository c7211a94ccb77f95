package se.insteg.outcomes.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.housing.Stays;
import se.insteg.outcomes.Arrival;
import se.insteg.outcomes.Days;
import se.insteg.outcomes.Outcome;
import se.insteg.outcomes.What;
import se.insteg.outcomes.store.OutcomeTable;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.ReachedPeople;
import se.insteg.people.status.StatusTimeline;
import se.insteg.placements.Placements;
import se.insteg.planner.model.Language;
import se.insteg.taxonomy.StoredTerms;

/**
 * Figures of what became of the municipality's participants. SEE_OUTCOME_FIGURES; nobody protected is counted for any reader
 * (decision 0852), and nobody who belongs to another municipality. Whoever stands behind a figure is shown to those who may see
 * them, and logged.
 */
@Component
public class OutcomeFigures {
    private final ReachedPeople reached;
    private final OutcomeTable table;
    private final Placements placements;
    private final Stays stays;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    OutcomeFigures(
            ReachedPeople reached,
            OutcomeTable table,
            Placements placements,
            Stays stays,
            People people,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.reached = reached;
        this.table = table;
        this.placements = placements;
        this.stays = stays;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody behind a figure. */
    public record Seen(Participant person, Verdict verdict) {}

    /** @param others behind the figure, whom the one who asks may not see */
    public record Behind(List<Seen> people, int others) {
        public Behind {
            people = List.copyOf(people);
        }
    }

    /** Every measure, of everybody. */
    public List<Counted<String>> all(Split split) {
        List<Life> lives = lives();
        return Arrays.stream(Measure.values())
                .map(measure -> counted(measure, split, lives))
                .toList();
    }

    public Counted<String> of(Measure measure, Split split) {
        return counted(measure, split, lives());
    }

    private Counted<String> counted(Measure measure, Split split, List<Life> lives) {
        Map<UUID, String> parts = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Life life : lives) {
            Verdict.of(measure, life, today).ifPresent(verdict -> {
                verdicts.add(verdict);
                parts.put(life.person(), split.part(life, verdict));
            });
        }
        return Counted.of(measure, verdicts, verdict -> parts.getOrDefault(verdict.person(), ""));
    }

    /** Those whose answer is this one, by name. @param part of them only, by the split; null for all */
    public Behind behind(Measure measure, Verdict.Answer answer, Split split, @Nullable String part) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Verdict> wanted = new HashMap<>();
        for (Life life : lives()) {
            Verdict.of(measure, life, today)
                    .filter(one -> one.answer() == answer)
                    .filter(one -> part == null || split.part(life, one).equals(part))
                    .ifPresent(one -> wanted.put(one.person(), one));
        }
        List<Seen> seen = new ArrayList<>();
        for (Participant person : people.findAll(wanted.keySet())) {
            Verdict verdict = wanted.get(person.id());
            if (verdict != null) {
                seen.add(new Seen(person, verdict));
            }
        }
        return new Behind(seen, wanted.size() - seen.size());
    }

    /** The figures leave as a file. @param purpose as typed, 1–300 characters */
    public List<Counted<String>> export(Split split, String purpose) {
        List<Counted<String>> all = all(split);
        audit.write(new Audit.Entry("OUTCOMES_EXPORTED", "municipality", null, purpose, "by=" + split.code()));
        return all;
    }

    /** The day that each of these first began to work, of those who did. Whoever counts leaves protected people out. */
    public Map<UUID, LocalDate> firstWork(Collection<UUID> some) {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        return table.counting(some).stream()
                .filter(one -> one.said().what() instanceof What.Employment)
                .collect(Collectors.toMap(
                        Outcome::personId,
                        one -> one.said().begins(),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    private List<Life> lives() {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        Map<Participant, StatusTimeline> counted = new HashMap<>();
        reached.by(Action.SEE_OUTCOME_FIGURES).forEach((person, status) -> {
            if (!person.details().protection().hides()
                    && !person.details().care().guest()) {
                counted.put(person, status);
            }
        });
        List<UUID> ids = counted.keySet().stream().map(Participant::id).toList();
        Map<UUID, List<Outcome.Said>> known = table.counting(ids).stream()
                .collect(Collectors.groupingBy(
                        Outcome::personId, Collectors.mapping(Outcome::said, Collectors.toList())));
        Map<UUID, LocalDate> placed = placements.firstDays();
        Map<UUID, List<Days>> homes = new HashMap<>();
        stays.counted(ids).forEach(stay -> homes.computeIfAbsent(stay.personId(), id -> new ArrayList<>())
                .add(new Days(
                        stay.starts(), stay.ends() == null ? null : stay.ends().minusDays(1))));
        LocalDate today = LocalDate.now(clock);
        return counted.entrySet().stream()
                .map(one -> life(one.getKey(), one.getValue(), today, placed, homes, known))
                .toList();
    }

    private static Life life(
            Participant person,
            StatusTimeline status,
            LocalDate today,
            Map<UUID, LocalDate> placed,
            Map<UUID, List<Days>> homes,
            Map<UUID, List<Outcome.Said>> known) {
        Arrival arrival = Arrival.of(status, today);
        Language language = person.details().contact().preferredLanguage();
        return new Life(
                person.id(),
                person.details().identity().born(),
                person.details().identity().legalSex(),
                language == null ? "" : StoredTerms.text(language),
                arrival.arrived(),
                arrival.permitted(),
                arrival.away(),
                placed.get(person.id()),
                homes.getOrDefault(person.id(), List.of()),
                known.getOrDefault(person.id(), List.of()));
    }
}
