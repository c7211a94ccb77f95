package se.insteg.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Absences;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Subject;
import se.insteg.casework.store.TaskTable;
import se.insteg.people.CaseOf;
import se.insteg.people.People;

/**
 * How the cases are shared out (LEK-10): whom each caseworker has, what is late, who is away. Counts only people the caller
 * may change, and nobody protected.
 */
@Component
public class Caseload {
    private final People people;
    private final TaskTable tasks;
    private final Colleagues colleagues;
    private final Absences absences;
    private final Rights rights;
    private final Clock clock;

    Caseload(People people, TaskTable tasks, Colleagues colleagues, Absences absences, Rights rights, Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.absences = absences;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * What one caseworker has.
     *
     * @param people in the order of their names
     * @param overdue tasks about them whose day has passed
     * @param thisWeek tasks about them due from today until Sunday
     * @param away the absence that lasts today, or else the next one
     */
    public record Load(
            UUID staffId, String name, List<UUID> people, int overdue, int thisWeek, Absences.@Nullable Absence away) {
        public Load {
            people = List.copyOf(people);
        }
    }

    /** @param unassigned people without a caseworker, by name @param loads by the caseworkers' names */
    public record Overview(List<Load> loads, List<UUID> unassigned) {
        public Overview {
            loads = List.copyOf(loads);
            unassigned = List.copyOf(unassigned);
        }
    }

    /** SEE_CASELOAD. */
    public Overview overview() {
        rights.require(Action.SEE_CASELOAD, Subject.MUNICIPALITY);
        List<CaseOf> cases = people.cases();
        Map<UUID, List<UUID>> byCaseworker = new HashMap<>();
        List<UUID> unassigned = new ArrayList<>();
        for (CaseOf one : cases) {
            if (one.caseworkerId() == null) {
                unassigned.add(one.personId());
            } else {
                byCaseworker
                        .computeIfAbsent(one.caseworkerId(), key -> new ArrayList<>())
                        .add(one.personId());
            }
        }
        Map<UUID, String> names = new HashMap<>(colleagues.names(byCaseworker.keySet()));
        colleagues.holding(Role.CASEWORKER).forEach(one -> names.put(one.id(), one.name()));
        LocalDate today = LocalDate.now(clock);
        Map<UUID, TaskTable.Due> due =
                tasks.due(cases.stream().map(CaseOf::personId).toList(), today);
        Map<UUID, Absences.Absence> away = absences.coming().stream()
                .collect(Collectors.toMap(Absences.Absence::staffId, one -> one, (first, later) -> first));
        List<Load> loads = names.entrySet().stream()
                .map(one -> load(one.getKey(), one.getValue(), byCaseworker, due, away))
                .sorted(Comparator.comparing(Load::name))
                .toList();
        return new Overview(loads, unassigned);
    }

    private static Load load(
            UUID staff,
            String name,
            Map<UUID, List<UUID>> byCaseworker,
            Map<UUID, TaskTable.Due> due,
            Map<UUID, Absences.Absence> away) {
        List<UUID> own = byCaseworker.getOrDefault(staff, List.of());
        TaskTable.Due none = new TaskTable.Due(staff, 0, 0);
        return new Load(
                staff,
                name,
                own,
                own.stream()
                        .mapToInt(id -> due.getOrDefault(id, none).overdue())
                        .sum(),
                own.stream()
                        .mapToInt(id -> due.getOrDefault(id, none).thisWeek())
                        .sum(),
                away.get(staff));
    }
}
