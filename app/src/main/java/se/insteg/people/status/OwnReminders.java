package se.insteg.people.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Reach;
import se.insteg.access.Rights;
import se.insteg.people.Participant;
import se.insteg.people.register.PersonTable;

/** What waits for the one who is signed in, about the people whose case is theirs; the most urgent of each kind. */
@Component
public class OwnReminders {
    private static final int MOST = 10;

    private final PersonTable people;
    private final StatusTable statuses;
    private final Reminders reminders;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    OwnReminders(
            PersonTable people, StatusTable statuses, Reminders reminders, Rights rights, Audit audit, Clock clock) {
        this.people = people;
        this.statuses = statuses;
        this.reminders = reminders;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param until the last day whose work is wanted, such as this week's Sunday */
    public List<Reminder> until(LocalDate until) {
        List<Participant> own = own(rights.reach(Action.SEE_PERSON));
        Map<UUID, StatusTimeline> timelines = statuses.of(own);
        LocalDate today = LocalDate.now(clock);
        Map<Reminder.Kind, List<Reminder>> byKind = new EnumMap<>(Reminder.Kind.class);
        for (Participant person : own) {
            StatusTimeline timeline = timelines.get(person.id());
            if (timeline != null) {
                reminders.of(person, timeline, today, until).forEach(one -> byKind.computeIfAbsent(
                                one.kind(), kind -> new ArrayList<>())
                        .add(one));
            }
        }
        List<Reminder> shown = byKind.values().stream()
                .flatMap(some -> some.stream()
                        .sorted(Comparator.comparing(Reminder::since).thenComparing(Reminder::personId))
                        .limit(MOST))
                .toList();
        audit.shown(
                "PERSON_SHOWN",
                "person",
                shown.stream().map(Reminder::personId).distinct().toList(),
                "att göra");
        return shown;
    }

    private List<Participant> own(Reach reach) {
        List<String> conditions = new ArrayList<>();
        if (reach.ownCases()) {
            conditions.add("not p.hidden and p.caseworker_id = :me");
        }
        if (reach.named()) {
            conditions.add("p.hidden and :me = any (p.handlers)");
        }
        return conditions.isEmpty()
                ? List.of()
                : people.read(
                        "(" + String.join(") or (", conditions) + ")",
                        new MapSqlParameterSource("me", reach.staffId()));
    }
}
