package se.insteg.people.importing;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.insteg.imports.Judgement;
import se.insteg.imports.Outcome;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.people.Duplicate;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;

/**
 * What becomes of one row: the one object that the preview shows and the confirmation does.
 *
 * @param stored whom it changes; null for somebody new
 * @param wanted what they will be; null when the row is rejected
 * @param changed fields that get another value
 * @param alike known people who may be the same
 */
record Verdict(
        StagedRow row,
        Outcome outcome,
        @Nullable Participant stored,
        @Nullable PersonDetails wanted,
        List<String> changed,
        List<RowProblem> problems,
        List<Duplicate> alike) {
    Verdict {
        changed = List.copyOf(changed);
        problems = List.copyOf(problems);
        alike = List.copyOf(alike);
    }

    static Verdict rejected(StagedRow row, List<RowProblem> problems) {
        return new Verdict(row, Outcome.REJECTED, null, null, List.of(), problems, List.of());
    }

    static Verdict somebodyNew(StagedRow row, PersonDetails wanted, SequencedMap<String, List<String>> texts) {
        return new Verdict(row, Outcome.NEW, null, wanted, List.copyOf(texts.keySet()), List.of(), List.of());
    }

    static Verdict known(StagedRow row, Participant stored, PersonDetails wanted, List<String> changed) {
        Outcome outcome = changed.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new Verdict(row, outcome, stored, wanted, changed, List.of(), List.of());
    }

    /** The same, now that it is known who is alike. */
    Verdict alike(List<Duplicate> people) {
        boolean anybody = !people.isEmpty() || row.twin() > 0;
        return new Verdict(row, anybody ? Outcome.ALIKE : Outcome.NEW, stored, wanted, changed, problems, people);
    }

    String basis() {
        return stored == null ? "" : stored.id() + ":" + stored.version();
    }

    Judgement judgement() {
        boolean hidden = wanted != null && wanted.protection().hides();
        return new Judgement(row.number(), outcome, basis(), hidden, problems);
    }
}
