package se.insteg.hosts.relations.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.insteg.ui.FieldWords;
import se.insteg.ui.Page;

/**
 * Puts the texts of fields of meetings, promises and interests into words.
 *
 * @param keys the beginning of their codes' words, such as "hosts.promise."
 * @param names of contact persons and staff, by their ids as texts
 */
public record RelationWords(String keys, Map<String, String> names) implements FieldWords {
    private static final Set<String> CODES = Set.of("kind", "whose", "state");
    private static final Set<String> DAYS = Set.of("day", "due", "starts");
    private static final Set<String> PEOPLE = Set.of("contacts", "staff");

    public RelationWords {
        names = Map.copyOf(names);
    }

    @Override
    public String say(Page page, String field, List<String> values) {
        if (values.isEmpty()) {
            return page.t("ui.nothing");
        }
        return page.list(values.stream().map(value -> one(page, field, value)));
    }

    private String one(Page page, String field, String value) {
        if (CODES.contains(field)) {
            return page.t(keys + field + "." + value);
        }
        if (DAYS.contains(field)) {
            return page.date(LocalDate.parse(value));
        }
        if (PEOPLE.contains(field)) {
            return names.getOrDefault(value, page.t("hosts.somebody"));
        }
        return field.equals("time") ? page.clock(LocalTime.parse(value)) : value;
    }
}
