package se.insteg.people.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.people.PersonLine;
import se.insteg.people.register.ListTable;

/**
 * Finds people by an identity number, also one that has been replaced: exactly, never by a part of it. Among those whose
 * numbers the one who asks may see; that they asked is logged, found or not, so that trying numbers leaves a trail.
 */
@Component
public class NumberSearch {
    private final NumberTable numbers;
    private final ListTable list;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    NumberSearch(NumberTable numbers, ListTable list, Rights rights, Audit audit, Clock clock) {
        this.numbers = numbers;
        this.list = list;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name; empty when the text is no number, or nobody within reach carries it. */
    public List<PersonLine> find(String typed) {
        LocalDate today = LocalDate.now(clock);
        List<String> sought = TypedNumber.sought(typed, today);
        if (sought.isEmpty()) {
            return List.of();
        }
        List<UUID> carrying = numbers.carrying(sought);
        List<PersonLine> found =
                carrying.isEmpty() ? List.of() : list.some(carrying, rights.reach(Action.SEE_IDENTITY_NUMBER));
        if (!found.isEmpty() || sought.size() > 1) {
            audit.write(new Audit.Entry(
                    "IDENTITY_NUMBER_SOUGHT", "municipality", null, "sökning", "people=" + found.size()));
        }
        return found;
    }
}
