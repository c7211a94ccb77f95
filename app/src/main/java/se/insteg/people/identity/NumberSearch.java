package se.insteg.people.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * Who carries the numbers of a file's rows, of those whose numbers the bringer of the file may see: a file must not
     * tell more than the search box does. That so many were asked about is logged.
     *
     * @param brought the numbers of each row
     * @return in the order of the rows, by name
     */
    public List<List<PersonLine>> carrying(List<List<TypedNumber.Number>> brought) {
        Set<String> sought =
                brought.stream().flatMap(List::stream).map(BroughtNumbers::key).collect(Collectors.toSet());
        Map<String, Set<UUID>> carriers = numbers.carriers(sought);
        List<UUID> all =
                carriers.values().stream().flatMap(Set::stream).distinct().toList();
        List<PersonLine> seen = all.isEmpty() ? List.of() : list.some(all, rights.reach(Action.SEE_IDENTITY_NUMBER));
        if (!sought.isEmpty()) {
            String details = "numbers=" + sought.size() + ",people=" + seen.size();
            audit.write(new Audit.Entry("IDENTITY_NUMBER_SOUGHT", "municipality", null, "import", details));
        }
        return brought.stream()
                .map(row -> seen.stream()
                        .filter(line -> row.stream()
                                .anyMatch(number -> carriers.getOrDefault(BroughtNumbers.key(number), Set.of())
                                        .contains(line.id())))
                        .toList())
                .toList();
    }
}
