package se.insteg.people.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.household.HouseholdTable.Membership;

/**
 * Who lives with whom and who is related to whom, for the one who is signed in. Every method asks the rights itself and
 * writes the audit log; somebody the caller may not see is not there.
 */
@Component
public class Households {
    private static final String CASE = "ärende";

    private final HouseholdTable table;
    private final FamilyTable family;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Households(HouseholdTable table, FamilyTable family, People people, Rights rights, Audit audit, Clock clock) {
        this.table = table;
        this.family = family;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where somebody moves.
     *
     * @param household one that there is; null for a new one
     * @param label of a new one; empty lets it be numbered
     * @param partly they live there some of the time, and stay where they are for the rest
     */
    public record Move(@Nullable UUID household, String label, LocalDate from, boolean partly) {}

    /** What became of a move. */
    public sealed interface Moved {
        record Done(UUID household) implements Moved {}

        /** Another household has the label; perhaps one the caller cannot see. */
        record LabelTaken() implements Moved {}

        /** @param person who is to move to another household later already */
        record MovesLater(Participant person, LocalDate day) implements Moved {}
    }

    /** SEE_PERSON. Those the person belongs to, has belonged to and will; today's first, then the latest. */
    public List<Household> of(Participant person) {
        rights.require(Action.SEE_PERSON, person.subject());
        Set<UUID> ids = table.ofPeople(List.of(person.id())).stream()
                .map(Membership::householdId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        LocalDate today = LocalDate.now(clock);
        return read(ids).stream()
                .sorted(Comparator.<Household>comparingInt(one -> rank(one, person.id(), today))
                        .thenComparing(one -> started(one, person.id()), Comparator.reverseOrder()))
                .toList();
    }

    /** That somebody began to belong to a household. */
    public record Joined(String label, LocalDate starts) {}

    /** SEE_PERSON. When they began to belong to which household; nobody else in it is shown. */
    public List<Joined> joined(Participant person) {
        rights.require(Action.SEE_PERSON, person.subject());
        List<Membership> memberships = table.ofPeople(List.of(person.id()));
        Map<UUID, String> labels =
                table
                        .households(memberships.stream()
                                .map(Membership::householdId)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(HouseholdTable.Labelled::id, HouseholdTable.Labelled::label));
        return memberships.stream()
                .filter(one -> one.endsAfter(one.starts()))
                .map(one -> new Joined(labels.getOrDefault(one.householdId(), ""), one.starts()))
                .toList();
    }

    /** The household they belong to today and not just partly, if any. SEE_PERSON. */
    public Optional<Household> main(Participant person) {
        LocalDate today = LocalDate.now(clock);
        return of(person).stream()
                .filter(household -> household.on(today).stream()
                        .anyMatch(member -> member.person().id().equals(person.id()) && !member.partly()))
                .findFirst();
    }

    /** Those who live with somebody today, and whom the caller may see: without the person. SEE_PERSON. */
    public List<Participant> livingWith(Participant person) {
        LocalDate today = LocalDate.now(clock);
        return main(person).stream()
                .flatMap(household -> household.on(today).stream())
                .map(Household.Member::person)
                .filter(member -> !member.id().equals(person.id()))
                .toList();
    }

    private static int rank(Household household, UUID person, LocalDate today) {
        Household.Member member = household.member(person);
        if (member == null || member.over(today)) {
            return 3;
        }
        return member.on(today) ? member.partly() ? 1 : 0 : 2;
    }

    private static LocalDate started(Household household, UUID person) {
        Household.Member member = household.member(person);
        return member == null ? LocalDate.MIN : member.starts();
    }

    private List<Household> read(Collection<UUID> ids) {
        List<Membership> memberships = table.ofHouseholds(ids);
        Map<UUID, Participant> seen = new HashMap<>();
        people.findAll(memberships.stream().map(Membership::personId).collect(Collectors.toSet()))
                .forEach(person -> seen.put(person.id(), person));
        LocalDate today = LocalDate.now(clock);
        return table.households(ids).stream()
                .map(one -> household(one, memberships, seen, today))
                .toList();
    }

    private static Household household(
            HouseholdTable.Labelled one, List<Membership> memberships, Map<UUID, Participant> seen, LocalDate today) {
        List<Household.Member> members = new ArrayList<>();
        Set<UUID> unseen = new HashSet<>();
        for (Membership membership : memberships) {
            if (!membership.householdId().equals(one.id())) {
                continue;
            }
            Participant person = seen.get(membership.personId());
            if (person != null) {
                members.add(new Household.Member(person, membership.partly(), membership.starts(), membership.ends()));
            } else if (!membership.hidden() && !membership.starts().isAfter(today) && membership.endsAfter(today)) {
                unseen.add(membership.personId());
            }
        }
        members.sort(Comparator.<Household.Member, Boolean>comparing(member -> member.over(today))
                .thenComparing(
                        member -> member.person().details().identity().born(),
                        Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Household(one.id(), one.version(), one.label(), members, unseen.size());
    }

    /** SEE_PERSON for both: relatives who are registered, parents first. */
    public List<Kin> kin(Participant person) {
        rights.require(Action.SEE_PERSON, person.subject());
        List<FamilyTable.Link> links = family.of(person.id());
        Map<UUID, Participant> seen = new HashMap<>();
        people.findAll(links.stream().map(FamilyTable.Link::relativeId).collect(Collectors.toSet()))
                .forEach(relative -> seen.put(relative.id(), relative));
        List<Kin> kin = new ArrayList<>();
        for (FamilyTable.Link link : links) {
            Participant relative = seen.get(link.relativeId());
            if (relative != null) {
                kin.add(new Kin(link.id(), relative, link.is(), link.custody()));
            }
        }
        kin.sort(Comparator.comparing(Kin::is)
                .thenComparing(one -> one.relative().details().identity().name()));
        return kin;
    }

    /**
     * CHANGE_PERSON, for each of them. They leave the household they are in on that day, unless they move partly. The same
     * move a second time changes nothing.
     */
    public Moved move(Collection<UUID> who, Move move) {
        List<Participant> moving = changeable(who);
        if (move.household() != null
                && read(List.of(move.household())).stream()
                        .allMatch(there -> there.members().isEmpty())) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "people.household.refused.notHere");
        }
        table.lock(moving.stream().map(Participant::id).toList());
        Map<UUID, List<Membership>> stored = table.ofPeople(who).stream()
                .filter(one -> !one.partly())
                .collect(Collectors.groupingBy(Membership::personId));
        if (!move.partly()) {
            for (Participant person : moving) {
                for (Membership one : stored.getOrDefault(person.id(), List.of())) {
                    if (one.starts().isAfter(move.from()) && one.endsAfter(one.starts())) {
                        return new Moved.MovesLater(person, one.starts());
                    }
                }
            }
        }
        Optional<UUID> household = household(move);
        if (household.isEmpty()) {
            return new Moved.LabelTaken();
        }
        for (Participant person : moving) {
            move(person, household.get(), move);
        }
        return new Moved.Done(household.get());
    }

    private void move(Participant person, UUID household, Move move) {
        List<Membership> all = table.ofPeople(List.of(person.id()));
        boolean there = all.stream()
                .anyMatch(one -> one.householdId().equals(household)
                        && one.partly() == move.partly()
                        && one.endsAfter(move.from()));
        if (there) {
            return;
        }
        if (!move.partly()) {
            all.stream()
                    .filter(one -> !one.partly() && one.endsAfter(move.from()))
                    .forEach(one -> table.end(one.id(), move.from()));
        }
        table.insert(person, household, move.partly(), move.from());
        audit.write(new Audit.Entry("HOUSEHOLD_CHANGED", "person", person.id(), CASE, "household=" + household));
    }

    private Optional<UUID> household(Move move) {
        if (move.household() != null) {
            return Optional.of(move.household());
        }
        if (!move.label().isEmpty()) {
            return table.insert(move.label());
        }
        for (int number = table.count() + 1; ; number++) {
            Optional<UUID> made = table.insert("H%04d".formatted(number));
            if (made.isPresent()) {
                return made;
            }
        }
    }

    /** CHANGE_PERSON. They belong to the household no longer from that day. */
    public void leave(UUID personId, UUID household, LocalDate day) {
        Participant person = changeable(List.of(personId)).getFirst();
        table.lock(List.of(personId));
        table.ofPeople(List.of(person.id())).stream()
                .filter(one -> one.householdId().equals(household) && one.endsAfter(day))
                .forEach(one -> {
                    table.end(one.id(), one.starts().isAfter(day) ? one.starts() : day);
                    audit.write(new Audit.Entry("HOUSEHOLD_CHANGED", "person", personId, CASE, "left=" + household));
                });
    }

    /** CHANGE_PERSON, for somebody who belongs to it. Whether it was done: nobody else was first, and the label is free. */
    public boolean rename(UUID personId, Household household, int version, String label) {
        changeable(List.of(personId));
        boolean done = table.rename(household.id(), version, label);
        if (done) {
            audit.write(new Audit.Entry("HOUSEHOLD_CHANGED", "person", personId, CASE, "renamed=" + household.id()));
        }
        return done;
    }

    /**
     * CHANGE_PERSON, for both. What was noted of the two before is replaced.
     *
     * @param is what the relative is to the person
     */
    public void relate(UUID personId, UUID relativeId, Kin.Relation is, boolean custody) {
        if (personId.equals(relativeId)) {
            throw new Refusal(Refusal.Kind.INVALID, "people.household.refused.oneself");
        }
        List<Participant> both = changeable(List.of(personId, relativeId));
        table.lock(List.of(personId, relativeId));
        Participant person = both.get(both.getFirst().id().equals(personId) ? 0 : 1);
        Participant relative = both.get(both.getFirst().id().equals(personId) ? 1 : 0);
        family.of(personId).stream()
                .filter(link -> link.relativeId().equals(relativeId))
                .forEach(link -> family.delete(link.id()));
        family.insert(person, relative, is, custody && (is == Kin.Relation.PARENT || is == Kin.Relation.CHILD));
        audit.write(new Audit.Entry("FAMILY_CHANGED", "person", personId, CASE, "is=" + is.code()));
        audit.write(new Audit.Entry(
                "FAMILY_CHANGED",
                "person",
                relativeId,
                CASE,
                "is=" + is.reversed().code()));
    }

    /** CHANGE_PERSON. What was noted of the two is taken away; whoever is not related by that link is told so. */
    public Kin unrelate(UUID personId, UUID link) {
        Participant person = changeable(List.of(personId)).getFirst();
        Kin kin = kin(person).stream()
                .filter(one -> one.linkId().equals(link))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.household.refused.noLink"));
        family.delete(link);
        audit.write(new Audit.Entry("FAMILY_CHANGED", "person", personId, CASE, "removed=" + link));
        audit.write(new Audit.Entry("FAMILY_CHANGED", "person", kin.relative().id(), CASE, "removed=" + link));
        return kin;
    }

    private List<Participant> changeable(Collection<UUID> ids) {
        List<Participant> found = people.findAll(ids);
        if (found.size() < new HashSet<>(ids).size() || ids.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere");
        }
        found.forEach(person -> rights.require(Action.CHANGE_PERSON, person.subject()));
        return found;
    }
}
