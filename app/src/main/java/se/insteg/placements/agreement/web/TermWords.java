package se.insteg.placements.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.FieldWords;
import se.insteg.ui.Page;

/** Puts the texts of an agreement's fields into words. */
public final class TermWords implements FieldWords {
    private final Map<String, String> contacts;

    /** @param contacts names by id */
    TermWords(Map<String, String> contacts) {
        this.contacts = Map.copyOf(contacts);
    }

    @Override
    public String say(Page page, String field, List<String> values) {
        return values.isEmpty()
                ? page.t("ui.nothing")
                : page.list(values.stream().map(value -> one(page, field, value)));
    }

    private String one(Page page, String field, String value) {
        return switch (field) {
            case "kind" -> page.t("hosts.placementKind." + value);
            case "starts", "ends" -> page.date(LocalDate.parse(value));
            case "hours" -> StoredTerms.hoursIn(Locale.forLanguageTag(page.lang()), value);
            case "contact" -> contacts.getOrDefault(value, "");
            case "withChildren" -> page.t(value.equals("yes") ? "ui.yes" : "placements.agreement.no");
            default -> value;
        };
    }
}
