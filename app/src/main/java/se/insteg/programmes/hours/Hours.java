package se.insteg.programmes.hours;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.Provider;
import se.insteg.programmes.Session;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Standing;
import se.insteg.programmes.store.ProviderTable;

/**
 * What people's attended hours come to. SEE_HOURS with the person; of a group those whom the caller may mark there. Each who is shown is in
 * the audit log.
 */
@Component
public class Hours {
    private final Counting counting;
    private final ElsewhereTable elsewhere;
    private final ProviderTable providers;
    private final Attendance attendance;
    private final People people;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Hours(
            Counting counting,
            ElsewhereTable elsewhere,
            ProviderTable providers,
            Attendance attendance,
            People people,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.counting = counting;
        this.elsewhere = elsewhere;
        this.providers = providers;
        this.attendance = attendance;
        this.people = people;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** A session that something was said about somebody at. @param provider who gave it; empty for the municipality itself */
    public record Time(Session session, String programme, String provider, Standing standing) {
        public int minutes() {
            return standing.minutes(session.when().minutes());
        }
    }

    /** Everything that somebody's page of hours shows. @param times the latest first @param elsewhere also what was taken back @param outside what other municipalities report, also what is no civic orientation */
    public record Account(
            Participant person,
            HourLedger ledger,
            List<Time> times,
            List<Elsewhere> elsewhere,
            List<OutsideHours.Outside> outside) {
        /** Minutes by municipality and group, in their order. */
        public SequencedMap<String, Integer> reported() {
            SequencedMap<String, Integer> reported = new LinkedHashMap<>();
            outside.forEach(one -> reported.merge(one.where(), one.minutes(), Integer::sum));
            return reported;
        }

        /** Minutes that each provider gave, in the order they came; nothing while all are the municipality's own. */
        public SequencedMap<String, Integer> given() {
            SequencedMap<String, Integer> given = new LinkedHashMap<>();
            times.reversed().forEach(time -> given.merge(time.provider(), time.minutes(), Integer::sum));
            given.values().removeIf(minutes -> minutes == 0);
            return given.keySet().stream().allMatch(String::isEmpty) ? new LinkedHashMap<>() : given;
        }
    }

    /** Somebody of a group. @param minutes that they were there, with this group */
    public record Line(Enrolled person, int minutes, HourLedger ledger) {}

    /** @throws Refusal (404) for somebody the caller may not see this of */
    public Account of(UUID personId) {
        Participant person = people.findFor(Action.SEE_HOURS, personId);
        return new Account(
                person,
                counting.ledger(personId),
                times(personId),
                elsewhere.of(List.of(personId)).getOrDefault(personId, List.of()),
                counting.outside(List.of(personId)));
    }

    private List<Time> times(UUID personId) {
        List<Counting.Told> told = counting.told(List.of(personId)).getOrDefault(personId, List.of());
        Map<UUID, List<Provider>> said =
                providers.of(told.stream().map(one -> one.group().id()).collect(Collectors.toSet()));
        return told.reversed().stream()
                .filter(one -> !one.standing().words().isEmpty())
                .map(one -> new Time(
                        one.session(),
                        one.group().programme(),
                        Provider.on(
                                said.getOrDefault(one.group().id(), List.of()),
                                one.session().when().day()),
                        one.standing()))
                .toList();
    }

    /** Those who are or were in a group, by name, with their hours. */
    public List<Line> ofGroup(UUID group) {
        Map<UUID, Enrolled> ever = new LinkedHashMap<>();
        attendance.ever(group).forEach(one -> ever.put(one.personId(), one));
        Map<UUID, HourLedger> ledgers = counting.ledgers(ever.keySet());
        Map<UUID, List<Counting.Told>> told = counting.told(ever.keySet());
        return ever.values().stream()
                .map(one -> new Line(
                        one,
                        told.getOrDefault(one.personId(), List.of()).stream()
                                .filter(time -> time.group().id().equals(group))
                                .mapToInt(time -> time.standing()
                                        .minutes(time.session().when().minutes()))
                                .sum(),
                        Objects.requireNonNull(ledgers.get(one.personId()))))
                .sorted(Comparator.comparing(line -> line.person().name()))
                .toList();
    }

    /** An id for what is added. */
    public UUID next() {
        return Ids.next(clock);
    }

    /**
     * Notes hours from elsewhere, by whoever is signed in, now. The same id twice notes them once.
     *
     * @param noted its {@code by} and {@code at} are not looked at
     */
    public void note(UUID personId, Elsewhere noted) {
        people.findFor(Action.SEE_HOURS, personId);
        if (elsewhere.add(personId, noted, current.require().staffId(), clock.instant())) {
            log("HOURS_ELSEWHERE_NOTED", personId, "minutes=" + noted.minutes());
        }
    }

    /** They do not count after all; they stay, with the reason. */
    public void takeBack(UUID personId, UUID id, String why) {
        people.findFor(Action.SEE_HOURS, personId);
        if (elsewhere.takeBack(personId, id, why, current.require().staffId(), clock.instant())) {
            log("HOURS_ELSEWHERE_TAKEN_BACK", personId, "hours=" + id);
        }
    }

    private void log(String deed, UUID person, String details) {
        audit.write(new Audit.Entry(deed, "person", person, "program", details));
    }
}
