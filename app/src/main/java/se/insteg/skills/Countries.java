package se.insteg.skills;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Countries by ISO 3166-1 alpha-2, under their names in any language. */
public final class Countries {
    private static final Set<String> CODES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private Countries() {}

    /** @param name in the reader's language */
    public record Country(String code, String name) {}

    public static boolean has(String code) {
        return CODES.contains(code);
    }

    /** Its name; empty for no country. */
    public static String name(String code, Locale locale) {
        return code.isEmpty() ? "" : ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(locale));
    }

    /** All of them, in the order of that language. */
    public static List<Country> in(Locale locale) {
        Collator order = Collator.getInstance(ULocale.forLocale(locale));
        return CODES.stream()
                .map(code -> new Country(code, name(code, locale)))
                .sorted((a, b) -> order.compare(a.name(), b.name()))
                .toList();
    }
}
