package se.insteg.community;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;

/**
 * What is said about an activity. Swedish is the original; a translation that is missing is said to be so.
 *
 * @param title 1–120 characters
 * @param about in plain words, at most 1,500 characters
 * @param organiser as they want to be called
 * @param town the place one chooses by, such as "Insjön"
 * @param place where there, such as "Biblioteket, Storgatan 2"
 * @param languages spoken there
 * @param ageFrom, ageTo in years; null: no limit
 * @param cost empty: it costs nothing
 * @param accessibility steps, lifts, hearing loops; may be empty
 * @param contact how one reaches the organiser: an address of theirs, nobody's own
 * @param signUp whether one says that one comes
 * @param seats of each day, for those who sign up; null: no limit
 * @param translations by BCP 47 tag
 */
public record ActivityDetails(
        String title,
        String about,
        String organiser,
        String town,
        String place,
        Times times,
        List<Language> languages,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        Whom whom,
        String cost,
        String accessibility,
        String contact,
        boolean signUp,
        @Nullable Integer seats,
        Map<String, Translation> translations) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_ABOUT = 1500;

    /** The title and the text in another language. */
    public record Translation(String title, String about) {}

    public ActivityDetails {
        languages = List.copyOf(languages);
        translations = Map.copyOf(translations);
    }

    /** Whether somebody of that age may come. */
    public boolean suits(int age) {
        return (ageFrom == null || age >= ageFrom) && (ageTo == null || age <= ageTo);
    }

    /** The title and the text in this language, or the Swedish ones. */
    public Translation in(String language) {
        Translation translated = translations.get(language);
        return translated == null ? new Translation(title, about) : translated;
    }

    /** Whether it is written in this language. */
    public boolean speaks(String language) {
        return language.equals("sv") || translations.containsKey(language);
    }

    /** The same with translations in the order of their tags, for lists. */
    public Map<String, Translation> translated() {
        return new TreeMap<>(translations);
    }
}
