package se.insteg.people.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.History.Deed;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.ChangeResult;
import se.insteg.people.Participant;
import se.insteg.people.PersonChanged;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonRegistered;
import se.insteg.people.PersonTexts;
import se.insteg.people.Protection;
import se.insteg.people.Upserted;
import se.insteg.people.Upserted.Outcome;
import se.insteg.people.WhereaboutsKept;
import se.insteg.people.status.StatusWithoutDate;
import se.insteg.people.typed.PersonChoices;
import se.insteg.people.typed.PersonInput;
import se.insteg.taxonomy.typed.Texts;

/** Registers and changes people: the row, its version in the history, the audit log, the event. */
@Component
public class Registering {
    private final PersonTable table;
    private final HistoryTable history;
    private final PersonInput input;
    private final PersonChoices choices;
    private final StatusWithoutDate status;
    private final Rights rights;
    private final Audit audit;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ObjectProvider<WhereaboutsKept> whereabouts;

    Registering(
            PersonTable table,
            HistoryTable history,
            PersonInput input,
            PersonChoices choices,
            StatusWithoutDate status,
            Rights rights,
            Audit audit,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock,
            ObjectProvider<WhereaboutsKept> whereabouts) {
        this.table = table;
        this.history = history;
        this.input = input;
        this.choices = choices;
        this.status = status;
        this.rights = rights;
        this.audit = audit;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
        this.whereabouts = whereabouts;
    }

    public Optional<UUID> register(PersonDetails details, String why) {
        UUID unit = details.care().unitId();
        rights.require(Action.REGISTER_PERSON, unit == null ? Subject.MUNICIPALITY : Subject.unit(unit));
        UUID id = Ids.next(clock);
        try {
            table.insert(id, details);
        } catch (PersonTable.ReferenceTaken taken) {
            return Optional.empty();
        }
        List<String> fields = List.copyOf(PersonTexts.of(details).keySet());
        history.write(id, 0, Deed.REGISTERED, why, fields, details);
        audit.write(new Audit.Entry("PERSON_REGISTERED", "person", id, why));
        events.publishEvent(new PersonRegistered(tenancy.current(), id));
        return Optional.of(id);
    }

    /**
     * Registers many, each in the unit of its details.
     *
     * @return their ids, in their order
     * @throws org.springframework.dao.DuplicateKeyException when somebody has one of the references; then the
     *     transaction cannot go on
     */
    public List<UUID> registerAll(List<PersonDetails> all, String why) {
        List<UUID> ids = new ArrayList<>();
        List<Audit.Entry> entries = new ArrayList<>();
        for (PersonDetails details : all) {
            UUID unit = details.care().unitId();
            rights.require(Action.REGISTER_PERSON, unit == null ? Subject.MUNICIPALITY : Subject.unit(unit));
            UUID id = Ids.next(clock);
            ids.add(id);
            entries.add(new Audit.Entry("PERSON_REGISTERED", "person", id, why));
        }
        table.insertAll(ids, all);
        history.writeFirst(ids, all, why);
        audit.write(entries);
        ids.forEach(id -> events.publishEvent(new PersonRegistered(tenancy.current(), id)));
        return ids;
    }

    /**
     * @param person as stored now, whom the caller may change
     * @throws Refusal (409) for other handlers of somebody protected: that takes two (people.handlers)
     */
    public ChangeResult change(Participant person, int version, PersonDetails details, String why) {
        Protection was = person.details().protection();
        Protection wanted = details.protection();
        if (was.hides() && wanted.hides() && !was.handlers().equals(wanted.handlers())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.handlers.takesTwo");
        }
        return changeAny(person, version, details, why);
    }

    /** Other handlers of somebody protected, which two have agreed on, or one has done in an emergency. */
    public ChangeResult changeHandlers(Participant person, PersonDetails details, String why) {
        return changeAny(person, person.version(), details, why);
    }

    private ChangeResult changeAny(Participant person, int version, PersonDetails details, String why) {
        List<String> fields = PersonTexts.differences(PersonTexts.of(person.details()), PersonTexts.of(details));
        if (fields.isEmpty()) {
            return new ChangeResult.Done(person.version(), fields); // also when somebody else made the same change
        }
        if (version != person.version()) {
            return conflict(person, version);
        }
        if (!details.protection().kind().keepsWhereabouts()) {
            whereabouts.orderedStream().forEach(room -> room.forget(person.id()));
        }
        try {
            if (!table.update(person.id(), version, details)) {
                return table.find(person.id())
                        .map(now -> conflict(now, version))
                        .orElseGet(() -> conflict(person, version));
            }
        } catch (PersonTable.ReferenceTaken taken) {
            return new ChangeResult.ReferenceTaken();
        }
        if (fields.contains("status")) {
            status.said(person, details, why);
        }
        history.write(person.id(), version + 1, Deed.CHANGED, why, fields, details);
        audit.write(
                new Audit.Entry("PERSON_CHANGED", "person", person.id(), why, "fields=" + String.join(",", fields)));
        events.publishEvent(new PersonChanged(tenancy.current(), person.id(), version + 1, Set.copyOf(fields)));
        return new ChangeResult.Done(version + 1, fields);
    }

    private ChangeResult conflict(Participant theirs, int version) {
        return new ChangeResult.Conflict(
                theirs, history.texts(theirs.id(), version).orElse(null));
    }

    public Upserted upsert(PersonDetails given, Collection<String> fields, boolean write) {
        String reference = given.identity().reference();
        Optional<Participant> known = table.byReference(reference)
                .or(() -> Optional.ofNullable(table.ledTo(List.of(reference)).get(reference))
                        .flatMap(table::find));
        if (known.isEmpty()) {
            List<String> all = List.copyOf(PersonTexts.of(given).keySet());
            Optional<UUID> id = write ? register(given, "import") : Optional.empty();
            return write && id.isEmpty()
                    ? new Upserted(Outcome.REFUSED, null, List.of())
                    : new Upserted(Outcome.NEW, id.orElse(null), all);
        }
        Participant person = known.get();
        Set<String> said = new LinkedHashSet<>(fields);
        if (!person.details().identity().reference().equals(reference)) {
            said.remove(
                    "reference"); // they were known by their id, or by what an entry that went into theirs was called
        }
        if (!rights.may(Action.CHANGE_PERSON, person.subject())) {
            return new Upserted(Outcome.REFUSED, null, List.of());
        }
        PersonDetails wanted = taking(person.details(), given, said);
        List<String> changed = PersonTexts.differences(PersonTexts.of(person.details()), PersonTexts.of(wanted));
        if (changed.isEmpty()) {
            return new Upserted(Outcome.UNCHANGED, person.id(), changed);
        }
        if (write && !(change(person, person.version(), wanted, "import") instanceof ChangeResult.Done)) {
            return new Upserted(Outcome.REFUSED, null, List.of());
        }
        return new Upserted(Outcome.CHANGED, person.id(), changed);
    }

    /** The stored details with some fields as given. */
    private PersonDetails taking(PersonDetails stored, PersonDetails given, Collection<String> fields) {
        Form form = Texts.form(Texts.taking(PersonTexts.of(stored), PersonTexts.of(given), fields));
        PersonDetails wanted = input.read(form, choices.keeping(stored));
        if (wanted == null) {
            throw new IllegalStateException("Stored and checked details do not read back: " + form.problems());
        }
        return wanted;
    }
}
