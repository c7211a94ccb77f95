package se.insteg.people.importing;

import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Subject;
import se.insteg.imports.Judgement;
import se.insteg.imports.Outcome;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.people.Duplicate;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.people.identity.BroughtNumbers;
import se.insteg.people.identity.TypedNumber;

/**
 * What becomes of one row: the one object that the preview shows and the confirmation does.
 *
 * @param stored whom it changes; null for somebody new
 * @param wanted what they will be; null when the row is rejected
 * @param changed fields that get another value
 * @param numbers that come with it and are not known
 * @param alike known people who may be the same
 */
record Verdict(
        StagedRow row,
        Outcome outcome,
        @Nullable Participant stored,
        @Nullable PersonDetails wanted,
        List<String> changed,
        List<BroughtNumbers.Step> numbers,
        List<RowProblem> problems,
        List<Duplicate> alike) {
    Verdict {
        changed = List.copyOf(changed);
        numbers = List.copyOf(numbers);
        problems = List.copyOf(problems);
        alike = List.copyOf(alike);
    }

    static Verdict rejected(StagedRow row, List<RowProblem> problems) {
        return new Verdict(row, Outcome.REJECTED, null, null, List.of(), List.of(), problems, List.of());
    }

    static Verdict somebodyNew(
            StagedRow row,
            PersonDetails wanted,
            SequencedMap<String, List<String>> texts,
            List<BroughtNumbers.Step> numbers) {
        return new Verdict(row, Outcome.NEW, null, wanted, List.copyOf(texts.keySet()), numbers, List.of(), List.of());
    }

    static Verdict known(
            StagedRow row,
            Participant stored,
            PersonDetails wanted,
            List<String> changed,
            List<BroughtNumbers.Step> numbers) {
        Outcome outcome = changed.isEmpty() && numbers.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new Verdict(row, outcome, stored, wanted, changed, numbers, List.of(), List.of());
    }

    /** The same, now that it is known who is alike. */
    Verdict alike(List<Duplicate> people) {
        boolean anybody = !people.isEmpty() || row.twin() > 0;
        return new Verdict(
                row, anybody ? Outcome.ALIKE : Outcome.NEW, stored, wanted, changed, numbers, problems, people);
    }

    /** The same; that somebody else carries one of the numbers is told, and nothing is refused. */
    Verdict carriedBy(List<Duplicate> people) {
        return new Verdict(row, outcome, stored, wanted, changed, numbers, problems, people);
    }

    /** The numbers that are not known. */
    List<TypedNumber.Number> brought() {
        return numbers.stream().map(BroughtNumbers.Step::number).toList();
    }

    /** @param person whom it is about, as registered */
    List<BroughtNumbers.Noted> noted(UUID person, PersonDetails registered) {
        UUID unit = registered.care().unitId();
        Subject subject = unit == null ? Subject.MUNICIPALITY : Subject.unit(unit);
        boolean hidden = registered.protection().hides();
        return numbers.stream()
                .map(step -> new BroughtNumbers.Noted(person, hidden, subject, step))
                .toList();
    }

    String basis() {
        return stored == null ? "" : stored.id() + ":" + stored.version();
    }

    Judgement judgement() {
        boolean hidden = wanted != null && wanted.protection().hides();
        return new Judgement(row.number(), outcome, basis(), hidden, problems);
    }
}
