package se.insteg.planner.model;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import se.insteg.planner.wording.Sayable;

/**
 * A language.
 *
 * @param code ISO 639-1 where there is one, else ISO 639-3; for a name nobody knows, the name as compared
 * @param name the name as written if it is not a known language, else empty
 */
public record Language(String code, String name) implements Sayable {
    public static final Language SWEDISH = known("sv");

    /** Where the everyday name in Sweden differs from the one in the locale data, or that has none. */
    private static final Map<String, String[]> EVERYDAY = Map.of(
            "prs", new String[] {"dari", "Dari", "الدرية"},
            "ps", new String[] {"pashto", "Pashto", "البشتو"},
            "ti", new String[] {"tigrinska", "Tigrinya", "التغرينية"},
            "ckb", new String[] {"sorani", "Sorani", "الكردية السورانية"},
            "kmr", new String[] {"kurmanji", "Kurmanji", "الكردية الكرمانجية"});

    public static Language known(String code) {
        return new Language(code, "");
    }

    public static Language unknown(String name) {
        return new Language(PlainText.key(name), name);
    }

    /** Two unknown names that compare alike are one language. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && code.equals(language.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    public boolean isKnown() {
        return name.isEmpty();
    }

    @Override
    public String in(Locale locale) {
        if (!isKnown()) {
            return name;
        }
        var everyday = EVERYDAY.get(code);
        if (everyday != null) {
            return switch (locale.getLanguage()) {
                case "sv" -> everyday[0];
                case "ar" -> everyday[2];
                default -> everyday[1];
            };
        }
        return ULocale.getDisplayLanguage(code, ULocale.forLocale(locale));
    }
}
