package se.insteg.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.insteg.casework.Who;
import se.insteg.ui.FieldWords;
import se.insteg.ui.Page;

/** Puts a task's texts into words for a reader. @param names of staff and units */
public record TaskWords(Map<UUID, String> names) implements FieldWords {
    public TaskWords {
        names = Map.copyOf(names);
    }

    /** Who is to do it: a name, a unit, or whoever has the case. */
    public String who(Page page, Who who) {
        return switch (who) {
            case Who.Caseworker caseworker ->
                caseworker.now() == null
                        ? page.t("casework.who.nobody")
                        : names.getOrDefault(caseworker.now(), page.t("casework.who.case"));
            case Who.Staff staff -> names.getOrDefault(staff.id(), "");
            case Who.Unit unit -> names.getOrDefault(unit.id(), "");
        };
    }

    @Override
    public String say(Page page, String field, List<String> values) {
        return values.isEmpty()
                ? page.t("ui.nothing")
                : page.list(values.stream().map(value -> one(page, field, value)));
    }

    private String one(Page page, String field, String value) {
        if (field.equals("due")) {
            return page.date(LocalDate.parse(value));
        }
        if (field.equals("who")) {
            return value.equals("case")
                    ? page.t("casework.who.case")
                    : names.getOrDefault(UUID.fromString(value.substring(value.indexOf(':') + 1)), "");
        }
        return value;
    }
}
