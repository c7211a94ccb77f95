package se.insteg.people.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.register.PersonTable;

/**
 * A person's numbers and names, for the one who is signed in. Asks the rights itself, works in the running transaction and
 * writes the audit log: a number that is shown in clear has a row of its own.
 */
@Component
public class Identities {
    private static final String CASE = "ärende";

    private final NumberTable numbers;
    private final NameTable names;
    private final ChangeTable changes;
    private final PersonTable people;
    private final Rights rights;
    private final Audit audit;

    Identities(
            NumberTable numbers, NameTable names, ChangeTable changes, PersonTable people, Rights rights, Audit audit) {
        this.numbers = numbers;
        this.names = names;
        this.changes = changes;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * All there is to know of somebody's identity.
     *
     * @param clear whether the numbers can be read; otherwise they are empty
     * @param changes newest first
     */
    public record Identity(
            List<IdentityNumber> numbers, boolean clear, List<OtherName> names, List<IdentityChange> changes) {
        public Identity {
            numbers = List.copyOf(numbers);
            names = List.copyOf(names);
            changes = List.copyOf(changes);
        }
    }

    /** What became of a new number. */
    public sealed interface Added {
        /** @param id of the number */
        record Done(UUID id) implements Added {}

        /** The person carries it already. */
        record There() implements Added {}
    }

    /** SEE_PERSON; the numbers in clear with SEE_IDENTITY_NUMBER. @param person as People gave them out */
    public Identity of(Participant person) {
        rights.require(Action.SEE_PERSON, person.subject());
        boolean clear = rights.may(Action.SEE_IDENTITY_NUMBER, person.subject());
        List<IdentityNumber> carried = numbers.of(person.id(), clear);
        if (clear && !carried.isEmpty()) {
            audit.shown("IDENTITY_NUMBER_SHOWN", "person", List.of(person.id()), CASE);
        }
        return new Identity(carried, clear, names.of(person.id()), changes.of(person.id()));
    }

    /**
     * The numbers in force of those whose numbers the caller may see (SEE_IDENTITY_NUMBER), for a file: of each kind the
     * latest. A row in the log for each person whose numbers leave.
     */
    public Map<UUID, Map<NumberKind, String>> forFile(List<Participant> people, String purpose) {
        Map<UUID, Map<NumberKind, String>> told = numbers.current(people.stream()
                .filter(person -> rights.may(Action.SEE_IDENTITY_NUMBER, person.subject()))
                .map(Participant::id)
                .toList());
        audit.shown("IDENTITY_NUMBER_EXPORTED", "person", told.keySet(), purpose);
        return told;
    }

    /** CHANGE_IDENTITY_NUMBER, for the form that changes it. @throws Refusal (404) when it is not this person's */
    public IdentityNumber number(Participant person, UUID id) {
        rights.require(Action.CHANGE_IDENTITY_NUMBER, person.subject());
        audit.shown("IDENTITY_NUMBER_SHOWN", "person", List.of(person.id()), CASE);
        return one(numbers.of(person.id(), true), number -> number.id().equals(id));
    }

    /** CHANGE_IDENTITY_NUMBER. @param replaces the person's number that this one came instead of */
    public Added add(
            Participant person, TypedNumber.Number number, IdentityNumber.Details details, @Nullable UUID replaces) {
        rights.require(Action.CHANGE_IDENTITY_NUMBER, person.subject());
        if (numbers.carrying(List.of(TypedNumber.hashed(number.kind(), number.key())))
                .contains(person.id())) {
            return new Added.There();
        }
        IdentityNumber old = replaces == null
                ? null
                : one(numbers.of(person.id(), false), one -> one.id().equals(replaces));
        UUID id = numbers.insert(person.id(), hidden(person), number, details);
        changed(person, IdentityChange.Thing.NUMBER, number.kind().code(), IdentityChange.Deed.ADDED, List.of());
        if (old != null) {
            numbers.replace(old.id(), id, details.validFrom());
            List<String> fields = List.of("replacedBy");
            changed(person, IdentityChange.Thing.NUMBER, old.kind().code(), IdentityChange.Deed.CHANGED, fields);
        }
        return new Added.Done(id);
    }

    /** CHANGE_IDENTITY_NUMBER. @return false if somebody else changed it since that version */
    public boolean change(Participant person, UUID id, int version, IdentityNumber.Details details) {
        rights.require(Action.CHANGE_IDENTITY_NUMBER, person.subject());
        IdentityNumber stored =
                one(numbers.of(person.id(), false), number -> number.id().equals(id));
        List<String> fields = differences(stored.details(), details);
        if (fields.isEmpty()) {
            return true;
        }
        if (!numbers.update(id, version, details)) {
            return false;
        }
        changed(person, IdentityChange.Thing.NUMBER, stored.kind().code(), IdentityChange.Deed.CHANGED, fields);
        return true;
    }

    /** CHANGE_IDENTITY_NUMBER. It was written down by mistake; or not after all. */
    public void withdraw(Participant person, UUID id, boolean withdrawn) {
        rights.require(Action.CHANGE_IDENTITY_NUMBER, person.subject());
        IdentityNumber stored =
                one(numbers.of(person.id(), false), number -> number.id().equals(id));
        if (stored.withdrawn() != withdrawn) {
            numbers.withdraw(id, withdrawn);
            changed(person, IdentityChange.Thing.NUMBER, stored.kind().code(), withdrawal(withdrawn), List.of());
        }
    }

    /** CHANGE_PERSON. The same name of the same kind twice is one. */
    public void addName(Participant person, OtherName.Kind kind, String name) {
        rights.require(Action.CHANGE_PERSON, person.subject());
        String of = kind == OtherName.Kind.LATIN ? person.details().identity().name() : "";
        for (OtherName there : names.of(person.id())) {
            if (there.kind() == kind && !there.withdrawn()) {
                if (there.name().equals(name) && there.ofName().equals(of)) {
                    return;
                }
                if (kind == OtherName.Kind.LATIN) {
                    names.withdraw(there.id(), true);
                }
            }
        }
        names.insert(person.id(), hidden(person), kind, name, of);
        people.namesChanged(person);
        changed(person, IdentityChange.Thing.NAME, kind.code(), IdentityChange.Deed.ADDED, List.of());
    }

    /** CHANGE_PERSON. It was written down by mistake; or not after all. */
    public void withdrawName(Participant person, UUID id, boolean withdrawn) {
        rights.require(Action.CHANGE_PERSON, person.subject());
        OtherName stored = one(names.of(person.id()), name -> name.id().equals(id));
        if (stored.withdrawn() != withdrawn) {
            names.withdraw(id, withdrawn);
            people.namesChanged(person);
            changed(person, IdentityChange.Thing.NAME, stored.kind().code(), withdrawal(withdrawn), List.of());
        }
    }

    private void changed(
            Participant person,
            IdentityChange.Thing thing,
            String kind,
            IdentityChange.Deed deed,
            List<String> fields) {
        changes.write(person, thing, kind, deed, fields);
        String details = thing.code() + "=" + kind + " " + deed.code()
                + (fields.isEmpty() ? "" : " fields=" + String.join(",", fields));
        audit.write(new Audit.Entry("IDENTITY_CHANGED", "person", person.id(), CASE, details));
    }

    private static IdentityChange.Deed withdrawal(boolean withdrawn) {
        return withdrawn ? IdentityChange.Deed.WITHDRAWN : IdentityChange.Deed.RESTORED;
    }

    private static boolean hidden(Participant person) {
        return person.details().protection().hides();
    }

    private static <T> T one(List<T> some, Predicate<T> wanted) {
        return some.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.identity.notHere"));
    }

    private static List<String> differences(IdentityNumber.Details one, IdentityNumber.Details other) {
        List<String> fields = new ArrayList<>();
        add(fields, "source", one.source(), other.source());
        add(fields, "level", one.level(), other.level());
        add(fields, "validFrom", one.validFrom(), other.validFrom());
        add(fields, "validTo", one.validTo(), other.validTo());
        add(fields, "renewedOn", one.renewedOn(), other.renewedOn());
        return fields;
    }

    private static void add(List<String> fields, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            fields.add(name);
        }
    }
}
