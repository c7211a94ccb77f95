package se.insteg.placements.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        return values.stream()
                .map(value -> one(page, field, value))
                .collect(Collectors.joining(field.equals("missing") ? " · " : ", "));
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
