package se.insteg.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.kernel.Refusal;
import se.insteg.people.register.PersonTable;
import se.insteg.people.status.Recorded;
import se.insteg.people.status.Statement;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusTable;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.rules.Situation;

/**
 * What the law asks about people, on any day: give the answer to {@link se.insteg.rules.Eligibility}. Ask with the day of what
 * is judged (the night, the hour, the cost), never with today by habit. What is known is what is known now: a correction
 * counts for the days it is about.
 */
@Component
public class Situations {
    private final PersonTable people;
    private final StatusTable statuses;
    private final Rights rights;
    private final Audit audit;

    Situations(PersonTable people, StatusTable statuses, Rights rights, Audit audit) {
        this.people = people;
        this.statuses = statuses;
        this.rights = rights;
        this.audit = audit;
    }

    /** SEE_PERSON. @throws Refusal (404) when the person is not there for the one who asks */
    public Situation of(UUID person, LocalDate day) {
        return Optional.ofNullable(of(List.of(person), day).get(person))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere"));
    }

    /** SEE_PERSON, for several; those who are not there for the one who asks are left out. */
    public Map<UUID, Situation> of(Collection<UUID> ids, LocalDate day) {
        List<Participant> seen = people.all(ids).stream()
                .filter(person -> rights.may(Action.SEE_PERSON, person.subject()))
                .toList();
        audit.write(seen.stream()
                .map(person -> new Audit.Entry("STATUS_ASKED", "person", person.id(), "regler", "day=" + day))
                .toList());
        Map<UUID, Situation> situations = new HashMap<>();
        statuses.of(seen).forEach((id, timeline) -> situations.put(id, timeline.on(day)));
        return situations;
    }

    /**
     * What somebody has to keep to while asylum is sought, some time from one day to another.
     *
     * @param counties the länskoder of the areas they have to stay within; empty when none is noted
     * @param hours when they have to report; empty when none is noted
     */
    public record Duties(Set<String> counties, WeeklySchedule hours) {
        public Duties {
            counties = Set.copyOf(counties);
        }
    }

    /** SEE_PERSON. @param person as given out by {@link People} */
    public Duties duties(Participant person, LocalDate from, LocalDate to) {
        rights.require(Action.SEE_PERSON, person.subject());
        Set<String> counties = new HashSet<>();
        WeeklySchedule hours = WeeklySchedule.EMPTY;
        for (Recorded note : statuses.of(person).notes()) {
            Statement said = note.said();
            LocalDate ends = said.ends();
            boolean during = !said.begins().isAfter(to) && (ends == null || !ends.isBefore(from));
            String county = said.details().county();
            if (during && said.kind() == StatusKind.AREA && county != null) {
                counties.add(county);
            }
            if (during && said.kind() == StatusKind.ATTENDANCE && hours.isEmpty()) {
                hours = said.details().hours();
            }
        }
        return new Duties(counties, hours);
    }
}
