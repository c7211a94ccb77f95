package se.insteg.hosts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.insteg.hosts.typed.OrganisationNumber;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.FieldWords;
import se.insteg.ui.Page;

/** Puts the texts of fields of organisations, contacts and offers into words. */
public final class HostWords implements FieldWords {
    private static final Set<String> CODES = Set.of("kind", "state", "placementKind");
    private static final Set<String> DAYS = Set.of("starts", "ends");
    private static final Set<String> NUMBERS = Set.of("employees", "seats", "minAge", "maxSameLanguage");

    @Override
    public String say(Page page, String field, List<String> values) {
        if (values.isEmpty()) {
            return page.t("ui.nothing");
        }
        return page.list(values.stream().map(value -> one(page, field, value)));
    }

    /** The names of fields, such as those a version changed. */
    public static String fields(Page page, List<String> fields) {
        return page.list(fields.stream().map(field -> page.t("hosts.field." + field)));
    }

    private static String one(Page page, String field, String value) {
        if (CODES.contains(field)) {
            return page.t("hosts." + field + "." + value);
        }
        if (DAYS.contains(field)) {
            return page.date(LocalDate.parse(value));
        }
        if (NUMBERS.contains(field)) {
            return page.number(Long.parseLong(value));
        }
        return switch (field) {
            case "organisationNumber" -> OrganisationNumber.said(value);
            case "minSwedish" -> page.t("taxonomy.swedish." + value);
            case "spoken" -> StoredTerms.languageIn(Locale.forLanguageTag(page.lang()), value);
            case "hours" -> StoredTerms.hoursIn(Locale.forLanguageTag(page.lang()), value);
            case "language" -> StoredTerms.languageIn(Locale.forLanguageTag(page.lang()), value);
            case "active" -> page.t("ui.yes");
            default -> value;
        };
    }
}
