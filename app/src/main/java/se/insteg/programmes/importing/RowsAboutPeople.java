package se.insteg.programmes.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.imports.ImportKind;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Judgement;
import se.insteg.imports.Outcome;
import se.insteg.imports.RowProblem;
import se.insteg.imports.ShownRow;
import se.insteg.imports.StagedRow;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.identity.BroughtNumbers;
import se.insteg.people.identity.NamedPeople;
import se.insteg.people.identity.TypedNumber;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.reading.FurtherColumn;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;

/** Whom and which group the rows of a table are about, and how their problems are told. */
@Component
class RowsAboutPeople {
    static final String REFERENCE = "reference";

    /** The columns that say whom a row is about; those of numbers are secret. */
    static final List<FurtherColumn> COLUMNS = Stream.concat(
                    Stream.of(new FurtherColumn(
                            REFERENCE, "referens", "deltagare", "deltagar id", "id", "reference", "participant")),
                    BroughtNumbers.COLUMNS.stream())
            .toList();

    private static final String WHY = "import";

    private final NamedPeople named;
    private final BroughtNumbers numbers;
    private final People people;
    private final Groups groups;
    private final Audit audit;

    RowsAboutPeople(NamedPeople named, BroughtNumbers numbers, People people, Groups groups, Audit audit) {
        this.named = named;
        this.numbers = numbers;
        this.people = people;
        this.groups = groups;
        this.audit = audit;
    }

    /**
     * Whom a row is about.
     *
     * @param person null when the row cannot be used
     * @param field that says who, or is wrong
     * @param problem key of a sentence that says what is wrong and what to do; empty when somebody was found
     */
    record Found(@Nullable Participant person, String field, String problem) {}

    /** In the order of the rows; people whose enrolments the bringer of the file may keep. */
    List<Found> people(List<StagedRow> rows) {
        List<NamedPeople.Found> meant = named.find(
                Action.KEEP_ENROLMENTS,
                rows.stream()
                        .map(row -> new NamedPeople.Naming(row.text(REFERENCE), row.secrets()))
                        .toList());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            found.add(found(rows.get(i), meant.get(i)));
        }
        return found;
    }

    private Found found(StagedRow row, NamedPeople.Found meant) {
        List<BroughtNumbers.Slip> slips = numbers.read(row.secrets()).slips();
        if (!slips.isEmpty()) {
            return new Found(null, slips.getFirst().field(), slips.getFirst().messageKey());
        }
        boolean refers = !row.text(REFERENCE).isEmpty();
        String field = refers
                ? REFERENCE
                : BroughtNumbers.FIELDS.stream()
                        .filter(row.secrets()::containsKey)
                        .findFirst()
                        .orElse(REFERENCE);
        if (!refers && row.secrets().isEmpty()) {
            return new Found(null, REFERENCE, "programmes.importRows.nobodyNamed");
        }
        if (meant.several()) {
            return new Found(null, field, "programmes.importRows." + (refers ? "two" : "severalPeople"));
        }
        Participant person = meant.person();
        return person == null ? new Found(null, field, "programmes.importRows.nobody") : new Found(person, field, "");
    }

    /** Rows with the same key are about the same person, as far as the file says. */
    static String key(StagedRow row) {
        List<String> carried = BroughtNumbers.FIELDS.stream()
                .flatMap(field -> row.secrets().getOrDefault(field, List.of()).stream())
                .map(text -> text.replaceAll("[^0-9A-Za-z]", ""))
                .toList();
        return row.text(REFERENCE) + "/" + String.join("/", carried);
    }

    /** Whose name is as the row says. */
    List<Group> called(StagedRow row, List<Group> all) {
        String name = PlainText.key(row.text(DayFile.GROUP));
        return all.stream()
                .filter(group -> PlainText.key(group.name()).equals(name))
                .toList();
    }

    List<Group> groups() {
        return groups.all();
    }

    /** A problem of the row at a column, with what stands there unless it is a secret. */
    static RowProblem problem(StagedRow row, String field, Words words, ImportSettings settings) {
        String title = settings.columns().getOrDefault(field, "");
        String value = BroughtNumbers.FIELDS.contains(field) || title.isEmpty() ? "" : row.text(field);
        return told(new RowProblem(title, value, words, null));
    }

    static RowProblem problem(StagedRow row, Found nobody, ImportSettings settings) {
        return problem(row, nobody.field(), Words.of(nobody.problem()), settings);
    }

    /** An identity number in the wrong column is not repeated: problems wait in clear. */
    static RowProblem told(RowProblem problem) {
        return TypedNumber.looksLikeOne(problem.value()) ? problem.withoutValue() : problem;
    }

    /** What a row would do. */
    interface Verdict {
        StagedRow row();

        /** Null when the row cannot be used. */
        @Nullable
        Participant person();

        @Nullable
        RowProblem problem();

        Outcome outcome();

        /** What it rests on: while that is the same, so is the verdict. */
        String basis();
    }

    static List<Judgement> judgements(List<? extends Verdict> verdicts) {
        return verdicts.stream().map(RowsAboutPeople::judgement).toList();
    }

    private static Judgement judgement(Verdict one) {
        Participant person = one.person();
        return new Judgement(
                one.row().number(),
                one.outcome(),
                one.basis(),
                person != null && person.details().protection().hides(),
                Stream.ofNullable(one.problem()).toList());
    }

    /** For the one who looks through the file; tells the log whom they were shown. @param page as of {@link #made} */
    <V extends Verdict> List<ShownRow> show(List<V> verdicts, String page, Function<V, List<ShownRow.Change>> changes) {
        audit.shown(
                "PERSON_SHOWN",
                "person",
                verdicts.stream()
                        .flatMap(one -> Stream.ofNullable(one.person()))
                        .map(Participant::id)
                        .distinct()
                        .toList(),
                WHY);
        return verdicts.stream()
                .map(one -> shown(one, page, changes.apply(one)))
                .toList();
    }

    private static ShownRow shown(Verdict one, String page, List<ShownRow.Change> changes) {
        Participant person = one.person();
        return new ShownRow(
                one.row().number(),
                one.outcome(),
                person == null
                        ? one.row().text(REFERENCE)
                        : person.details().identity().name(),
                person == null ? null : "/people/" + person.id() + page,
                changes,
                Stream.ofNullable(one.problem()).toList(),
                List.of(),
                0,
                false);
    }

    /** @param page beneath the person's own, such as "/hours" */
    List<ImportKind.Made> made(List<UUID> ids, String page) {
        List<Participant> all = people.findAllFor(
                Action.KEEP_ENROLMENTS, ids.stream().distinct().toList());
        return all.stream()
                .map(person -> new ImportKind.Made(
                        person.id(),
                        person.details().identity().name(),
                        "/people/" + person.id() + page,
                        person.details().protection().hides()))
                .toList();
    }
}
