package se.insteg.people.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.kernel.Refusal;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.people.People;

/**
 * What only a child has: who answers for them, which school year they are in, whether they came without parents. Every
 * method asks the rights itself and writes the audit log.
 */
@Component
public class Children {
    /** How long before somebody turns 18 it has to be settled what follows. */
    public static final int DAYS_TO_PLAN = 90;

    private static final String CASE = "ärende";

    private final GuardianTable guardians;
    private final ChildTable table;
    private final HouseholdTable households;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Children(
            GuardianTable guardians,
            ChildTable table,
            HouseholdTable households,
            People people,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.guardians = guardians;
        this.table = table;
        this.households = households;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is noted of somebody as a child; there is little or nothing of who is grown up.
     *
     * @param age whole years; null when the day of birth is not known
     * @param guardianships the latest first
     * @param grade with the day it was noted; null when nobody has
     * @param unaccompanied the latest time; null when they never came without parents
     * @param adultOn the day they turn 18; null when the day of birth is not known
     */
    public record Child(
            @Nullable Integer age,
            List<Guardianship> guardianships,
            @Nullable Grade grade,
            @Nullable LocalDate gradeNotedOn,
            @Nullable Unaccompanied unaccompanied,
            @Nullable LocalDate adultOn) {
        public Child {
            guardianships = List.copyOf(guardianships);
        }

        public boolean isChild() {
            return age != null && age < Ages.ADULT;
        }

        public boolean isUnaccompanied(LocalDate day) {
            return unaccompanied != null && unaccompanied.on(day);
        }

        /** Those who answer for the child on the day. */
        public List<Guardianship> on(LocalDate day) {
            return guardianships.stream().filter(one -> one.on(day)).toList();
        }
    }

    /** What waits for the one who is signed in about an unaccompanied child. */
    public record Waiting(
            Kind kind, Participant child, @Nullable LocalDate due) {
        /** What is to be done. */
        public enum Kind {
            /** Nobody answers for the child. */
            APPOINT_GUARDIAN,
            /** Soon 18: what follows must be settled. */
            PLAN_ADULTHOOD,
            /** Has turned 18 and still counts as an unaccompanied child. */
            END
        }
    }

    /** SEE_PERSON. */
    public Child of(Participant person) {
        rights.require(Action.SEE_PERSON, person.subject());
        Optional<ChildTable.Schooling> schooling = table.schooling(person.id());
        LocalDate born = person.details().identity().born();
        return new Child(
                Ages.of(person.details(), LocalDate.now(clock)),
                guardians.of(List.of(person.id())),
                schooling.map(ChildTable.Schooling::grade).orElse(null),
                schooling.map(ChildTable.Schooling::notedOn).orElse(null),
                table.unaccompanied(person.id()).stream().findFirst().orElse(null),
                born == null ? null : born.plusYears(Ages.ADULT));
    }

    /** SEE_PERSON. Guardians of children the caller may see, each once, by name: one may answer for several. */
    public List<Guardianship.Guardian> knownGuardians() {
        List<Guardianship> all = guardians.all();
        Map<UUID, Boolean> seen = new HashMap<>();
        people.findAll(all.stream().map(Guardianship::childId).collect(Collectors.toSet()))
                .forEach(child -> seen.put(child.id(), true));
        Map<UUID, Guardianship.Guardian> known = new LinkedHashMap<>();
        all.stream()
                .filter(one -> seen.containsKey(one.childId()))
                .forEach(one -> known.putIfAbsent(one.guardian().id(), one.guardian()));
        return List.copyOf(known.values());
    }

    /** CHANGE_PERSON. The same appointment a second time changes nothing. @param known one of {@link #knownGuardians} */
    public void appoint(UUID childId, UUID known, Guardianship.Terms terms) {
        Participant child = changeable(childId);
        if (knownGuardians().stream().noneMatch(one -> one.id().equals(known))) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "people.household.refused.noGuardian");
        }
        appoint(child, known, terms);
    }

    /** CHANGE_PERSON. As {@link #appoint(UUID, UUID, Guardianship.Terms)}, of somebody not known here before. */
    public void appoint(UUID childId, Guardianship.Contact contact, Guardianship.Terms terms) {
        Participant child = changeable(childId);
        boolean already = guardians.of(List.of(childId)).stream()
                .anyMatch(one ->
                        one.guardian().contact().equals(contact) && one.terms().equals(terms));
        if (!already) {
            appoint(child, guardians.insert(contact), terms);
        }
    }

    private void appoint(Participant child, UUID guardian, Guardianship.Terms terms) {
        boolean already = guardians.of(List.of(child.id())).stream()
                .anyMatch(one ->
                        one.guardian().id().equals(guardian) && one.terms().equals(terms));
        if (already) {
            return;
        }
        guardians.insert(child, guardian, terms);
        audit.write(new Audit.Entry(
                "GUARDIAN_CHANGED",
                "person",
                child.id(),
                CASE,
                "appointed=" + guardian + " as=" + terms.kind().code()));
    }

    /** CHANGE_PERSON for the child; the guardian's contact is the same for all they answer for. Whether nobody was first. */
    public boolean change(UUID childId, Guardianship of, int version, Guardianship.Contact contact) {
        changeable(childId);
        if (of.guardian().contact().equals(contact)) {
            return true;
        }
        boolean done = guardians.update(of.guardian().id(), version, contact);
        if (done) {
            audit.write(new Audit.Entry(
                    "GUARDIAN_CHANGED",
                    "person",
                    childId,
                    CASE,
                    "contact=" + of.guardian().id()));
        }
        return done;
    }

    /** CHANGE_PERSON. @param day the first they no longer answer for the child */
    public void end(UUID childId, Guardianship guardianship, LocalDate day, String why) {
        changeable(childId);
        guardians.end(guardianship.id(), day, why);
        audit.write(new Audit.Entry(
                "GUARDIAN_CHANGED",
                "person",
                childId,
                why,
                "ended=" + guardianship.guardian().id()));
    }

    /** SEE_PERSON. */
    public Guardianship guardianship(Participant child, UUID id) {
        return of(child).guardianships().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.household.refused.noGuardian"));
    }

    /** CHANGE_PERSON. The child is in that school year from today. */
    public void schooling(UUID childId, Grade grade) {
        Participant child = changeable(childId);
        if (table.schooling(childId).filter(one -> one.grade() == grade).isEmpty()) {
            table.insert(child, grade);
            audit.write(new Audit.Entry("CHILD_CHANGED", "person", childId, CASE, "fields=grade"));
        }
    }

    /** CHANGE_PERSON. The child is received as coming without parents; nothing changes for one who is already. */
    public void unaccompanied(UUID childId, LocalDate from) {
        Participant child = changeable(childId);
        if (current(childId).isEmpty()) {
            table.insert(child, from);
            audit.write(new Audit.Entry("CHILD_CHANGED", "person", childId, CASE, "unaccompanied=yes"));
        }
    }

    /** CHANGE_PERSON. It is settled what follows when the child turns 18. */
    public void adulthoodPlanned(UUID childId) {
        changeable(childId);
        current(childId).ifPresent(one -> {
            table.planned(one.id(), LocalDate.now(clock));
            audit.write(new Audit.Entry("CHILD_CHANGED", "person", childId, CASE, "fields=adulthood"));
        });
    }

    /** CHANGE_PERSON. The child counts as unaccompanied no longer; a god man's task ends the same day. */
    public void accompanied(UUID childId, LocalDate from, Unaccompanied.End why) {
        changeable(childId);
        current(childId).ifPresent(one -> {
            LocalDate day = from.isBefore(one.starts()) ? one.starts() : from;
            table.end(one.id(), day, why);
            audit.write(
                    new Audit.Entry("CHILD_CHANGED", "person", childId, CASE, "unaccompanied=no why=" + why.code()));
            guardians.of(List.of(childId)).stream()
                    .filter(guardian -> guardian.terms().kind() == Guardianship.Kind.GOD_MAN && guardian.on(day))
                    .forEach(guardian -> end(childId, guardian, day, CASE));
        });
    }

    private Optional<Unaccompanied> current(UUID childId) {
        households.lock(List.of(childId));
        return table.unaccompanied(childId).stream()
                .filter(one -> one.ends() == null)
                .findFirst();
    }

    /** SEE_PERSON. What waits about the unaccompanied children of the one who is signed in, the soonest first. */
    public List<Waiting> waiting() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Unaccompanied> all = new LinkedHashMap<>();
        table.unaccompaniedOn(today).forEach(one -> all.put(one.childId(), one));
        List<Waiting> waiting = new ArrayList<>();
        List<Participant> seen = people.findAll(all.keySet());
        Map<UUID, List<Guardianship>> answering = guardians
                .of(seen.stream().map(Participant::id).toList())
                .stream()
                .filter(one -> one.on(today))
                .collect(Collectors.groupingBy(Guardianship::childId));
        for (Participant child : seen) {
            Unaccompanied one = all.get(child.id());
            LocalDate born = child.details().identity().born();
            LocalDate adult = born == null ? null : born.plusYears(Ages.ADULT);
            if (adult != null && !adult.isAfter(today)) {
                waiting.add(new Waiting(Waiting.Kind.END, child, adult));
            } else {
                if (!answering.containsKey(child.id())) {
                    waiting.add(new Waiting(Waiting.Kind.APPOINT_GUARDIAN, child, null));
                }
                if (adult != null
                        && one != null
                        && one.plannedOn() == null
                        && !adult.minusDays(DAYS_TO_PLAN).isAfter(today)) {
                    waiting.add(new Waiting(Waiting.Kind.PLAN_ADULTHOOD, child, adult));
                }
            }
        }
        waiting.sort(Comparator.comparing(Waiting::due, Comparator.nullsFirst(Comparator.naturalOrder())));
        return waiting;
    }

    private Participant changeable(UUID id) {
        Participant person = people.findToChange(id);
        households.lock(List.of(id));
        return person;
    }
}
