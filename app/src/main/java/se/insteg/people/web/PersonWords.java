package se.insteg.people.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.insteg.people.JourneySource;
import se.insteg.taxonomy.MunicipalityCodes;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.FieldWords;
import se.insteg.ui.Page;

/** Puts the texts of a person's fields into words for a reader: codes as words, ids as names, days written out. */
public final class PersonWords implements FieldWords {
    private static final Set<String> CODES = Set.of("legalSex", "protection", "status");
    private static final Set<String> IDS = Set.of("handlers", "unit", "caseworker");
    private static final Set<String> LANGUAGES = Set.of("languages", "preferredLanguage");
    private static final Set<String> YES = Set.of("guest", "interpreter");
    private static final Set<String> DAYS = Set.of("born", "waitingSince", "profileConfirmed");

    private final Map<UUID, String> names;
    private final MunicipalityCodes municipalities;

    public PersonWords(Map<UUID, String> names, MunicipalityCodes municipalities) {
        this.names = Map.copyOf(names);
        this.municipalities = municipalities;
    }

    /** The ids of staff and units in these texts. */
    public static Set<UUID> ids(Map<String, List<String>> texts) {
        Set<UUID> ids = new HashSet<>();
        for (String field : IDS) {
            texts.getOrDefault(field, List.of()).forEach(id -> ids.add(UUID.fromString(id)));
        }
        return ids;
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
            return page.t("people." + field + "." + value);
        }
        if (IDS.contains(field)) {
            return names.getOrDefault(UUID.fromString(value), value);
        }
        if (YES.contains(field)) {
            return page.t("ui.yes");
        }
        if (DAYS.contains(field)) {
            return page.date(LocalDate.parse(value));
        }
        if (field.equals("homeMunicipality")) {
            String name = municipalities.name(value);
            return name == null ? value : name;
        }
        if (LANGUAGES.contains(field)) {
            return StoredTerms.languageIn(Locale.forLanguageTag(page.lang()), value);
        }
        if (field.equals("busy")) {
            return StoredTerms.hoursIn(Locale.forLanguageTag(page.lang()), value);
        }
        return value;
    }

    /** What fills the words of an entry; a list among them is of fields that changed. */
    public static Object[] arguments(Page page, JourneySource.Entry entry) {
        return entry.arguments().stream()
                .map(argument -> argument instanceof List<?> fields ? fields(page, fields) : argument)
                .toArray();
    }

    private static String fields(Page page, List<?> fields) {
        return page.list(fields.stream().map(field -> page.t("people.field." + field)));
    }
}
