package se.insteg.people.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.people.Participant;
import se.insteg.people.PersonLine;
import se.insteg.people.register.PersonTable;

/**
 * Whom the rows of an upper room's file are about: told by the municipality's own reference, also that of an entry that went
 * into another, or by any identity number. Somebody the caller may not reach is nobody, in the same words. Nobody is shown
 * by being found: whoever shows them says so in the audit log.
 */
@Component
public class NamedPeople {
    private final PersonTable table;
    private final BroughtNumbers numbers;
    private final NumberSearch search;
    private final Rights rights;

    NamedPeople(PersonTable table, BroughtNumbers numbers, NumberSearch search, Rights rights) {
        this.table = table;
        this.numbers = numbers;
        this.search = search;
        this.rights = rights;
    }

    /** @param reference empty when the row gives none @param numbers texts by {@link BroughtNumbers#FIELDS} */
    public record Naming(String reference, Map<String, List<String>> numbers) {}

    /** @param person null when there is nobody, or when {@code several} are meant */
    public record Found(@Nullable Participant person, boolean several) {}

    /** In the order of the rows. */
    public List<Found> find(Action action, List<Naming> rows) {
        Map<String, UUID> byReference = referred(rows);
        List<List<PersonLine>> carrying = search.carrying(
                rows.stream().map(row -> numbers.read(row.numbers()).numbers()).toList());
        List<Set<UUID>> meant = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Set<UUID> ids = carrying.get(i).stream().map(PersonLine::id).collect(Collectors.toCollection(HashSet::new));
            UUID referred = byReference.get(rows.get(i).reference());
            if (referred != null) {
                ids.add(referred);
            }
            meant.add(ids);
        }
        Map<UUID, Participant> reached =
                reached(action, meant.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return meant.stream().map(ids -> found(ids, reached)).toList();
    }

    private static Found found(Set<UUID> ids, Map<UUID, Participant> reached) {
        List<Participant> people =
                ids.stream().filter(reached::containsKey).map(reached::get).toList();
        return new Found(people.size() == 1 ? people.getFirst() : null, people.size() > 1);
    }

    private Map<String, UUID> referred(List<Naming> rows) {
        List<String> references = rows.stream()
                .map(Naming::reference)
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();
        Map<String, UUID> people = new HashMap<>();
        table.byReferences(references).forEach(person -> people.put(person.nameInFiles(), person.id()));
        table.ledTo(references.stream()
                        .filter(reference -> !people.containsKey(reference))
                        .toList())
                .forEach(people::put);
        return people;
    }

    private Map<UUID, Participant> reached(Action action, Collection<UUID> ids) {
        return table.all(ids).stream()
                .filter(person -> rights.may(action, person.subject()))
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }
}
