package se.insteg.taxonomy;

import java.util.Locale;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;

/** Terms as a column keeps them, and back: what the catalogues know by its code, all else in the words it was said in. */
public final class StoredTerms {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final String UNKNOWN_LANGUAGE = "=";

    private StoredTerms() {}

    /** Its ISO 639 code; a language without a known code as {@code =name}. */
    public static String text(Language language) {
        return language.isKnown() ? language.code() : UNKNOWN_LANGUAGE + language.name();
    }

    public static Language language(String stored) {
        return stored.startsWith(UNKNOWN_LANGUAGE)
                ? LanguageNames.find(stored.substring(1)) // the catalogue may have learnt it since
                : Language.known(stored);
    }

    /** As a form shows it: its name in Swedish, which the catalogue reads back. */
    public static String said(Language language) {
        return language.in(SWEDISH);
    }

    /** What {@link #said} wrote, in a reader's own language. */
    public static String languageIn(Locale locale, String said) {
        return LanguageNames.find(said).in(locale);
    }

    /** What {@link #text(WeeklySchedule)} wrote, in a reader's own language. */
    public static String hoursIn(Locale locale, String said) {
        return hours(said).in(locale);
    }

    /** "Kock (5120)", which the catalogue reads back; so it is said in a form too. */
    public static String text(Occupation occupation) {
        return occupation.in(SWEDISH);
    }

    public static Occupation occupation(String stored) {
        return OccupationCatalogue.starter().find(stored);
    }

    /** "mån–fre 08:00–12:00"; empty for no hours. So they are said in a form too. */
    public static String text(WeeklySchedule hours) {
        return hours.in(SWEDISH);
    }

    public static WeeklySchedule hours(String stored) {
        if (stored.isEmpty()) {
            return WeeklySchedule.EMPTY;
        }
        try {
            return TypedText.hours(stored);
        } catch (BadCell notOurs) {
            throw new IllegalStateException("Hours that this class did not write", notOurs);
        }
    }
}
