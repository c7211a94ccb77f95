package se.insteg.placements.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import se.insteg.imports.ValueWords;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.Page;

/** Puts what a row says into words. */
final class PlacementWords implements ValueWords {
    @Override
    public String name(Page page, String field) {
        return page.t("placements.import.field." + field);
    }

    @Override
    public String say(Page page, String field, List<String> values) {
        List<String> words =
                values.stream().map(value -> one(page, field, value)).toList();
        return field.equals("missing") ? String.join(" · ", words) : page.list(words);
    }

    private static String one(Page page, String field, String value) {
        return switch (field) {
            case "kind" -> page.t("hosts.placementKind." + value);
            case "starts", "ends" -> page.date(LocalDate.parse(value));
            case "hours" -> StoredTerms.hoursIn(Locale.forLanguageTag(page.lang()), value);
            case "missing" -> page.t("placements.import.missing." + value);
            default -> value;
        };
    }
}
