package se.insteg.people.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Reach;
import se.insteg.access.Rights;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.people.identity.NumberSearch;
import se.insteg.people.search.PersonSearch;

/**
 * Gives out people for a file, some hundreds at a time: of what the list or the search shows, those EXPORT_PEOPLE reaches.
 * Nobody with protected identity ever, whoever asks.
 */
@Component
public class Exporting {
    private static final int AT_A_TIME = 500;

    private final PersonTable table;
    private final ListTable list;
    private final PersonSearch search;
    private final NumberSearch numbers;
    private final Rights rights;
    private final Audit audit;

    Exporting(
            PersonTable table, ListTable list, PersonSearch search, NumberSearch numbers, Rights rights, Audit audit) {
        this.table = table;
        this.list = list;
        this.search = search;
        this.numbers = numbers;
        this.rights = rights;
        this.audit = audit;
    }

    /** @param sought what was searched for; empty for the list */
    public int count(String sought, ListQuery query) {
        return sought.isEmpty() ? list.count(query, reach()) : found(sought).size();
    }

    public int give(String sought, ListQuery query, String purpose, Consumer<List<Participant>> taker) {
        int given = sought.isEmpty() ? list(query, purpose, taker) : give(found(sought), purpose, taker);
        audit.write(new Audit.Entry("PEOPLE_EXPORTED", "municipality", null, purpose, "people=" + given));
        return given;
    }

    private int list(ListQuery query, String purpose, Consumer<List<Participant>> taker) {
        int given = 0;
        ListQuery part = query.after(null);
        while (true) {
            List<PersonLine> lines = list.read(part, reach(), AT_A_TIME);
            given += give(inOrder(lines), purpose, taker);
            if (lines.size() < AT_A_TIME) {
                return given;
            }
            part = query.after(lines.getLast().id());
        }
    }

    private int give(List<Participant> people, String purpose, Consumer<List<Participant>> taker) {
        audit.shown(
                "PERSON_EXPORTED",
                "person",
                people.stream().map(Participant::id).toList(),
                purpose);
        taker.accept(people);
        return people.size();
    }

    private List<Participant> found(String sought) {
        return inOrder(lines(sought));
    }

    private List<Participant> inOrder(List<PersonLine> lines) {
        Map<UUID, Participant> people = table
                .all(lines.stream().map(PersonLine::id).toList())
                .stream()
                .filter(person -> !person.details().protection().hides())
                .filter(person -> rights.may(Action.EXPORT_PEOPLE, person.subject()))
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        return lines.stream()
                .map(line -> people.get(line.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<PersonLine> lines(String sought) {
        List<PersonLine> carrying = numbers.find(sought);
        return carrying.isEmpty() ? search.find(sought, rights.reach(Action.SEE_PERSON), People.MOST_FOUND) : carrying;
    }

    private Reach reach() {
        return rights.reach(Action.EXPORT_PEOPLE);
    }
}
