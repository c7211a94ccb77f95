package se.insteg.housing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.housing.register.StayTable;
import se.insteg.housing.register.StayTable.NewStay;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;

/**
 * People's homes over time, for the one who is signed in. Every method asks the rights itself and writes the audit log;
 * somebody the caller may not see is not there.
 */
@Component
public class Stays {
    private static final String CASE = "ärende";

    private final StayTable table;
    private final People people;
    private final Sites sites;
    private final Rights rights;
    private final Audit audit;

    Stays(StayTable table, People people, Sites sites, Rights rights, Audit audit) {
        this.table = table;
        this.people = people;
        this.sites = sites;
        this.rights = rights;
        this.audit = audit;
    }

    /** @param ends the day they move out again, or null */
    public record Move(
            Stay.Home to, LocalDate from, @Nullable LocalDate ends, String reason) {}

    /** What became of a change. */
    public sealed interface Moved {
        record Done() implements Moved {}

        /** Nothing is written. @param stay of theirs, which the new one would overlap and which does not simply end then */
        record Overlaps(Participant person, Stay stay) implements Moved {}
    }

    /** Somebody's stay, for whoever may see them. */
    public record Resident(Participant person, Stay stay) {}

    /** Who lives at a site, as far as the caller may see. @param unseen how many more do, nobody protected counted */
    public record Residents(List<Resident> seen, int unseen) {
        public Residents {
            seen = List.copyOf(seen);
        }
    }

    /** SEE_PERSON. The latest first. */
    public List<Stay> of(Participant person) {
        rights.require(Action.SEE_PERSON, person.subject());
        return table.ofPeople(List.of(person.id()));
    }

    /** SEE_OUTCOME_FIGURES. Of so many at once, to count by; nobody is shown. */
    public List<Stay> counted(Collection<UUID> people) {
        rights.require(Action.SEE_OUTCOME_FIGURES, Subject.MUNICIPALITY);
        return table.ofPeople(people);
    }

    /** SEE_PERSON. */
    public Stay find(Participant person, UUID id) {
        return of(person).stream()
                .filter(stay -> stay.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "housing.refused.noStay"));
    }

    /** SEE_HOUSING, and SEE_PERSON for each. By name. */
    public Residents at(Site site, LocalDate day) {
        rights.require(Action.SEE_HOUSING, Subject.MUNICIPALITY);
        List<Stay> stays = table.at(site.id(), day);
        List<Resident> seen = named(stays);
        Set<UUID> known = seen.stream().map(one -> one.person().id()).collect(Collectors.toSet());
        // Whoever is protected is not in the rows at all, unless the caller handles them.
        Set<UUID> all = stays.stream().map(Stay::personId).collect(Collectors.toSet());
        return new Residents(
                seen.stream()
                        .sorted(Comparator.comparing(
                                one -> one.person().details().identity().name()))
                        .toList(),
                (int) all.stream().filter(id -> !known.contains(id)).count());
    }

    /** SEE_HOUSING, and SEE_PERSON for each. Who moves in or out in these days. */
    public List<Resident> moving(LocalDate from, LocalDate to) {
        rights.require(Action.SEE_HOUSING, Subject.MUNICIPALITY);
        return named(table.moving(from, to));
    }

    private List<Resident> named(List<Stay> stays) {
        Map<UUID, Participant> seen = new HashMap<>();
        people.findAll(stays.stream().map(Stay::personId).collect(Collectors.toSet()))
                .forEach(person -> seen.put(person.id(), person));
        List<Resident> residents = new ArrayList<>();
        for (Stay stay : stays) {
            Participant person = seen.get(stay.personId());
            if (person != null) {
                residents.add(new Resident(person, stay));
            }
        }
        return residents;
    }

    /**
     * CHANGE_PERSON, for each of them. Where they live on that day ends then; what was before and what is planned later
     * stays, and what would overlap it is not done. The same move a second time changes nothing.
     */
    public Moved move(Collection<UUID> who, Move move) {
        List<Participant> moving = changeable(who);
        Stay.Home to = checked(move.to());
        table.lock(moving.stream().map(Participant::id).toList());
        Map<UUID, List<Stay>> stored = table.ofPeople(who).stream().collect(Collectors.groupingBy(Stay::personId));
        List<NewStay> stays = new ArrayList<>();
        List<Stay> ending = new ArrayList<>();
        for (Participant person : moving) {
            Stay.Home home = person.details().protection().kind().keepsWhereabouts() ? to : to.somewhere();
            List<Stay> theirs = stored.getOrDefault(person.id(), List.of());
            if (theirs.stream().anyMatch(stay -> same(stay, home, move))) {
                continue;
            }
            for (Stay stay : theirs) {
                if (!stay.overlaps(move.from(), move.ends())) {
                    continue;
                }
                boolean simplyEnds = stay.starts().isBefore(move.from()) && stay.ends() == null;
                if (!simplyEnds) {
                    return new Moved.Overlaps(person, stay);
                }
                ending.add(stay);
            }
            stays.add(new NewStay(person, home, move.from(), move.ends(), move.reason()));
        }
        ending.forEach(stay -> table.dates(stay.id(), stay.starts(), move.from()));
        table.insert(stays);
        audit.write(stays.stream()
                .map(stay -> new Audit.Entry(
                        "HOME_CHANGED",
                        "person",
                        stay.person().id(),
                        CASE,
                        "moved=" + to.kind().code()))
                .toList());
        return new Moved.Done();
    }

    private static boolean same(Stay stay, Stay.Home home, Move move) {
        return stay.home().equals(home) && stay.starts().equals(move.from()) && !stay.over(stay.starts());
    }

    private Stay.Home checked(Stay.Home home) {
        UUID site = home.siteId();
        if (site != null) {
            sites.find(site);
        }
        return home;
    }

    /** CHANGE_PERSON, for each of them. They live where they live no longer from that day, and nothing is known of after. */
    public Moved moveOut(Collection<UUID> who, LocalDate day) {
        List<Participant> moving = changeable(who);
        table.lock(moving.stream().map(Participant::id).toList());
        Map<UUID, List<Stay>> stored = table.ofPeople(who).stream().collect(Collectors.groupingBy(Stay::personId));
        for (Participant person : moving) {
            for (Stay stay : stored.getOrDefault(person.id(), List.of())) {
                if (stay.on(day) || stay.ends() == null) {
                    if (stay.starts().isAfter(day)) {
                        return new Moved.Overlaps(person, stay);
                    }
                    table.dates(stay.id(), stay.starts(), day);
                    audit.write(new Audit.Entry("HOME_CHANGED", "person", person.id(), CASE, "movedOut=" + day));
                }
            }
        }
        return new Moved.Done();
    }

    /** CHANGE_PERSON. Other days for a stay, when they were noted wrongly. */
    public Moved correct(UUID personId, UUID stayId, LocalDate starts, @Nullable LocalDate ends) {
        Participant person = changeable(List.of(personId)).getFirst();
        table.lock(List.of(personId));
        Stay stay = find(person, stayId);
        for (Stay other : of(person)) {
            if (!other.id().equals(stayId) && other.overlaps(starts, ends)) {
                return new Moved.Overlaps(person, other);
            }
        }
        table.dates(stay.id(), starts, ends);
        audit.write(new Audit.Entry("HOME_CHANGED", "person", personId, CASE, "corrected=" + stayId));
        return new Moved.Done();
    }

    /** CHANGE_PERSON. A stay that never was. @param reason as typed */
    public void remove(UUID personId, UUID stayId, String reason) {
        Participant person = changeable(List.of(personId)).getFirst();
        Stay stay = find(person, stayId);
        table.delete(stay.id());
        audit.write(new Audit.Entry(
                "HOME_CHANGED", "person", personId, reason, "removed from=" + stay.starts() + " to=" + stay.ends()));
    }

    private List<Participant> changeable(Collection<UUID> ids) {
        List<Participant> found = people.findAll(ids);
        if (ids.isEmpty() || found.size() < new HashSet<>(ids).size()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere");
        }
        found.forEach(person -> rights.require(Action.CHANGE_PERSON, person.subject()));
        return found;
    }
}
