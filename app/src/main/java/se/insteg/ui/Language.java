package se.insteg.ui;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Map;

/**
 * A language the pages can speak.
 *
 * @param tag BCP 47, such as "sv" or "fa-AF"
 * @param locale the same with Latin digits and the Gregorian calendar, whatever the language's own habit
 */
public record Language(String tag, ULocale locale) {
    /** Swedish: complete by definition, and the one spoken when nothing else fits. */
    public static final Language SWEDISH = of("sv");

    private static final Map<String, String> OWN_NAMES = Map.of("fa-AF", "دری", "kmr", "Kurmancî", "ckb", "سۆرانی");

    public static Language of(String tag) {
        return new Language(tag, ULocale.forLanguageTag(tag + "-u-ca-gregory-nu-latn"));
    }

    /**
     * What its speakers call it, such as "Svenska" or "العربية". CLDR calls Dari by the name of Persian, Kurmanji and
     * Sorani both plain Kurdish; their speakers do not.
     */
    public String ownName() {
        String own = OWN_NAMES.get(tag);
        if (own != null) {
            return own;
        }
        ULocale plain = ULocale.forLanguageTag(tag);
        return LocaleDisplayNames.getInstance(
                        plain, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU, DisplayContext.DIALECT_NAMES)
                .localeDisplayName(plain);
    }

    public boolean rightToLeft() {
        return locale.isRightToLeft();
    }

    /** Value of the HTML attribute {@code dir}. */
    public String dir() {
        return rightToLeft() ? "rtl" : "ltr";
    }
}
