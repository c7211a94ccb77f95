package se.insteg.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.kernel.Refusal;
import se.insteg.people.register.PersonTable;
import se.insteg.people.status.StatusTable;
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
}
