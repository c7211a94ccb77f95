package se.insteg.people.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.History;
import se.insteg.access.History.Deed;
import se.insteg.access.Rights;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.MergeRule;
import se.insteg.people.Participant;
import se.insteg.people.PersonChanged;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonMerged;
import se.insteg.people.PersonParted;
import se.insteg.people.PersonTexts;
import se.insteg.people.identity.NameTable;
import se.insteg.people.identity.OtherName;
import se.insteg.people.merging.MergeTable.Fate;
import se.insteg.people.register.HistoryTable;
import se.insteg.people.register.PersonTable;
import se.insteg.people.typed.PersonChoices;
import se.insteg.people.typed.PersonInput;
import se.insteg.taxonomy.typed.Texts;

/**
 * Makes two entries about one person one, and two again. MERGE_PEOPLE is asked for both: whoever may not see one of them
 * cannot join anybody to them, and learns nothing of them.
 */
@Component
public class Merging {
    /** Fields that are read off rows which hang on the person: those move, and the field follows. */
    public static final Set<String> FROM_ROWS = Set.of("household");

    private final PersonTable people;
    private final HistoryTable history;
    private final MergeTable merges;
    private final HangingRows hanging;
    private final NameTable names;
    private final PersonInput input;
    private final PersonChoices choices;
    private final Rights rights;
    private final Audit audit;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate undoable;
    private final Map<String, MergeRule> rules;

    Merging(
            PersonTable people,
            HistoryTable history,
            MergeTable merges,
            HangingRows hanging,
            NameTable names,
            PersonInput input,
            PersonChoices choices,
            Rights rights,
            Audit audit,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            PlatformTransactionManager manager,
            ObjectProvider<MergeRule> rules) {
        this.people = people;
        this.history = history;
        this.merges = merges;
        this.hanging = hanging;
        this.names = names;
        this.input = input;
        this.choices = choices;
        this.rights = rights;
        this.audit = audit;
        this.tenancy = tenancy;
        this.events = events;
        undoable = new TransactionTemplate(manager);
        undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.rules = rules.stream().collect(Collectors.toMap(MergeRule::table, Function.identity()));
    }

    /** Two who may be one. @param kept whose address and entry stay */
    public record Pair(Participant kept, Participant other) {}

    /** What became of it. */
    public sealed interface Outcome {
        /** @param stayed how many rows both had, so that the kept one's counts */
        record Done(UUID mergeId, int moved, int stayed) implements Outcome {}

        /** Somebody changed one of them meanwhile. */
        record Overtaken() implements Outcome {}

        /** Something must be cleared up first; nothing has happened. */
        record Refused(List<Words> why) implements Outcome {
            public Refused {
                why = List.copyOf(why);
            }
        }
    }

    /** @throws Refusal (404) unless both are there for the caller */
    public Pair pair(UUID keptId, UUID otherId) {
        if (keptId.equals(otherId)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere");
        }
        Pair pair = new Pair(required(keptId), required(otherId));
        audit.shown("PERSON_SHOWN", "person", List.of(keptId, otherId), "möjlig dubblett");
        return pair;
    }

    /**
     * Makes them one.
     *
     * @param keptVersion, otherVersion as they were compared
     * @param takenFromOther fields, as in {@link PersonTexts}, in which the other one's counts; else the kept one's does
     * @param reason as typed, 1–500 characters
     */
    public Outcome merge(
            Pair pair, int keptVersion, int otherVersion, Collection<String> takenFromOther, String reason) {
        Participant kept = pair.kept();
        Participant other = pair.other();
        if (kept.version() != keptVersion || other.version() != otherVersion) {
            return new Outcome.Overtaken();
        }
        if (kept.details().protection().hides() != other.details().protection().hides()) {
            return new Outcome.Refused(List.of(Words.of("people.merging.protection")));
        }
        SequencedMap<String, List<String>> before = PersonTexts.of(kept.details());
        List<String> taken = takenFromOther.stream()
                .filter(field -> !FROM_ROWS.contains(field))
                .toList();
        Form wanted = Texts.form(Texts.taking(before, PersonTexts.of(other.details()), taken));
        PersonDetails details = input.read(wanted, choices.keeping(choices.keeping(kept.details()), other.details()));
        if (details == null) {
            return new Outcome.Refused(List.of(Words.of("people.merging.together")));
        }
        Outcome outcome = merges.among(() -> undoable.execute(status -> {
            Outcome joined = join(kept, other, details, reason);
            if (!(joined instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return joined;
        }));
        return Objects.requireNonNull(outcome);
    }

    private Outcome join(Participant kept, Participant other, PersonDetails details, String reason) {
        merges.lock(List.of(kept.id(), other.id()));
        String reference = details.identity().reference();
        if (!reference.isEmpty() && reference.equals(other.details().identity().reference())) {
            merges.setReference(other.id(), null);
        }
        if (!people.update(kept.id(), kept.version(), details)) {
            return new Outcome.Overtaken();
        }
        List<MergeTable.Row> rows = new ArrayList<>();
        List<Words> refused = moveAll(other.id(), kept, rows);
        if (!refused.isEmpty()) {
            return new Outcome.Refused(refused.stream().distinct().toList());
        }
        merges.setInto(other.id(), kept.id());
        rows.addAll(keepNames(kept, other, details));
        Participant now = people.find(kept.id()).orElseThrow();
        people.namesChanged(now);
        SequencedMap<String, List<String>> before = PersonTexts.of(kept.details());
        SequencedMap<String, List<String>> after = PersonTexts.of(details);
        List<String> fields = PersonTexts.differences(before, after);
        UUID id = merges.insert(now, other.id(), reason, before, after);
        merges.insert(id, now, rows);
        history.write(kept.id(), now.version(), Deed.MERGED, reason, fields, now.details());
        audit.shown("PEOPLE_MERGED", "person", List.of(kept.id(), other.id()), reason);
        events.publishEvent(new PersonMerged(tenancy.current(), kept.id(), other.id()));
        events.publishEvent(new PersonChanged(tenancy.current(), kept.id(), now.version(), Set.copyOf(fields)));
        long stayed = rows.stream().filter(row -> row.fate() == Fate.STAYED).count();
        long moved = rows.stream().filter(row -> row.fate() == Fate.MOVED).count();
        return new Outcome.Done(id, (int) moved, (int) stayed);
    }

    /** @return what must be cleared up first */
    private List<Words> moveAll(UUID from, Participant to, List<MergeTable.Row> rows) {
        List<Words> refused = new ArrayList<>();
        boolean hidden = to.details().protection().hides();
        for (Hanging one : hanging.all()) {
            for (String key : hanging.keys(one, from)) {
                try {
                    hanging.move(one, key, from, to.id(), hidden);
                    rows.add(new MergeTable.Row(one.table(), one.column(), key, Fate.MOVED));
                } catch (HangingRows.Twice twice) {
                    MergeRule rule = rules.get(one.table());
                    if (rule == null ? twice.alone() : rule.twice() == MergeRule.Twice.STAYS) {
                        rows.add(new MergeTable.Row(one.table(), one.column(), key, Fate.STAYED));
                    } else {
                        refused.add(rule == null ? Words.of("people.merging.twice") : rule.words());
                    }
                }
            }
        }
        return refused;
    }

    /** What the other one was called is a spelling of the kept one's name from now on, so that both are found. */
    private List<MergeTable.Row> keepNames(Participant kept, Participant other, PersonDetails details) {
        Set<String> called = new HashSet<>(
                List.of(details.identity().name(), details.identity().knownAs(), ""));
        names.of(kept.id()).stream().filter(name -> !name.withdrawn()).forEach(name -> called.add(name.name()));
        List<MergeTable.Row> rows = new ArrayList<>();
        for (Participant one : List.of(kept, other)) {
            PersonDetails.Identity identity = one.details().identity();
            for (String name : List.of(identity.name(), identity.knownAs())) {
                if (called.add(name)) {
                    UUID id = names.insert(
                            kept.id(), kept.details().protection().hides(), OtherName.Kind.SPELLING, name, "");
                    rows.add(new MergeTable.Row(NameTable.TABLE, "person_id", "{\"id\": \"" + id + "\"}", Fate.MADE));
                }
            }
        }
        return rows;
    }

    /** SEE_PERSON. What was joined with them, newest first. */
    public List<PersonMerge> of(Participant person) {
        rights.require(Action.SEE_PERSON, person.subject());
        return merges.of(person.id());
    }

    /** SEE_PERSON. The versions of the entries that went into theirs, each newest first. */
    public List<History.Version> versionsOfMerged(Participant person) {
        return of(person).stream()
                .filter(PersonMerge::open)
                .flatMap(merge -> merges.among(() -> history.of(merge.mergedId())).stream())
                .toList();
    }

    /**
     * MERGE_PEOPLE. Makes two of them again: what moved moves back, fields that nobody changed since become what they were.
     *
     * @return how many rows moved back
     * @throws Refusal (404) when they are not one, or not there for the caller
     */
    public int part(UUID personId, UUID mergeId, String reason) {
        Participant kept = required(personId);
        PersonMerge merge = open(kept, mergeId);
        return merges.among(() -> parted(kept, merge, reason));
    }

    /** @throws Refusal (404) when there is no such merge any more */
    public PersonMerge open(Participant person, UUID mergeId) {
        return merges.of(person.id()).stream()
                .filter(merge -> merge.id().equals(mergeId) && merge.open())
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.merging.notHere"));
    }

    private int parted(Participant kept, PersonMerge merge, String reason) {
        merges.setInto(merge.mergedId(), null);
        Participant other = protectedAs(kept, people.find(merge.mergedId()).orElseThrow());
        int moved = moveBack(merge, kept, other);
        Participant alone = people.find(kept.id()).orElseThrow();
        PersonDetails details = asBefore(alone, merge);
        people.update(kept.id(), kept.version(), details);
        giveReferenceBack(other);
        people.namesChanged(other);
        merges.undone(merge.id(), reason);
        List<String> fields = PersonTexts.differences(PersonTexts.of(alone.details()), PersonTexts.of(details));
        history.write(kept.id(), kept.version() + 1, Deed.PARTED, reason, fields, details);
        audit.shown("PEOPLE_PARTED", "person", List.of(kept.id(), other.id()), reason);
        events.publishEvent(new PersonParted(tenancy.current(), kept.id(), other.id()));
        events.publishEvent(new PersonChanged(tenancy.current(), kept.id(), kept.version() + 1, Set.copyOf(fields)));
        return moved;
    }

    /** What nobody changed since they were put together becomes what it was; what somebody changed stays. */
    private PersonDetails asBefore(Participant kept, PersonMerge merge) {
        SequencedMap<String, List<String>> now = PersonTexts.of(kept.details());
        SequencedMap<String, List<String>> before = merges.before(merge.id());
        List<String> changedSince = PersonTexts.differences(merges.after(merge.id()), now);
        List<String> back = PersonTexts.differences(before, now).stream()
                .filter(field -> !changedSince.contains(field) && !FROM_ROWS.contains(field))
                .toList();
        PersonDetails details =
                input.read(Texts.form(Texts.taking(now, before, back)), choices.keeping(kept.details()));
        return details == null ? kept.details() : details; // such as a colleague who has left: as it is now
    }

    /** Whoever was protected while they were one is protected as two, until somebody says otherwise. */
    private Participant protectedAs(Participant kept, Participant other) {
        if (!kept.details().protection().hides() || other.details().protection().hides()) {
            return other;
        }
        PersonDetails was = other.details();
        PersonDetails details = new PersonDetails(
                was.identity(),
                was.care(),
                was.contact(),
                was.work(),
                was.everyday(),
                kept.details().protection());
        people.update(other.id(), other.version(), details);
        history.write(
                other.id(), other.version() + 1, Deed.CHANGED, "ärende", List.of("protection", "handlers"), details);
        return people.find(other.id()).orElseThrow();
    }

    private void giveReferenceBack(Participant other) {
        List<String> had = history.texts(other.id(), other.version())
                .map(texts -> texts.getOrDefault("reference", List.of()))
                .orElse(List.of());
        if (other.details().identity().reference().isEmpty()
                && !had.isEmpty()
                && people.free(had).contains(had.getFirst())) {
            merges.setReference(other.id(), had.getFirst());
        }
    }

    private int moveBack(PersonMerge merge, Participant kept, Participant other) {
        Map<String, Hanging> columns = hanging.all().stream()
                .collect(Collectors.toMap(one -> one.table() + " " + one.column(), Function.identity()));
        boolean hidden = other.details().protection().hides();
        int moved = 0;
        for (MergeTable.Row row : merges.rows(merge.id()).reversed()) {
            Hanging one = columns.get(row.table() + " " + row.column());
            if (row.fate() == Fate.MADE) {
                names.delete(row.key());
            } else if (row.fate() == Fate.MOVED && one != null) {
                moved += hanging.move(one, row.key(), kept.id(), other.id(), hidden) ? 1 : 0;
            }
        }
        return moved;
    }

    /** Whom an entry went into, if the caller may see them; for addresses from before. */
    public Optional<UUID> leadsTo(UUID merged) {
        return merges.keptOf(merged).flatMap(kept -> leadsTo(kept).or(() -> people.find(kept)
                .filter(person -> rights.may(Action.SEE_PERSON, person.subject()))
                .map(Participant::id)));
    }

    private Participant required(UUID id) {
        return people.find(id)
                .filter(person -> rights.may(Action.MERGE_PEOPLE, person.subject()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere"));
    }
}
