package se.insteg.taxonomy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.WeeklySchedule;

/** Terms as other programs read them. What stands here can be sent back, and means the same. */
public final class ApiTerms {
    private ApiTerms() {}

    /** Null for a text that says nothing. */
    public static @Nullable String stated(String text) {
        return text.isEmpty() ? null : text;
    }

    /** ISO 639, or the name of a language without a known code. */
    public static @Nullable String of(@Nullable Language language) {
        return language == null ? null : language.isKnown() ? language.code() : language.name();
    }

    public static List<String> languages(List<Language> languages) {
        return languages.stream()
                .map(one -> one.isKnown() ? one.code() : one.name())
                .toList();
    }

    /** "Kock (5120)": the title, and the code of SSYK 2012 when there is one. */
    public static List<String> occupations(List<Occupation> occupations) {
        return occupations.stream().map(StoredTerms::text).toList();
    }

    public static List<String> skills(List<Skill> skills) {
        return skills.stream().map(Skill::name).toList();
    }

    /** "Mon–Fri 08:00–12:00"; null for no hours. */
    public static @Nullable String of(WeeklySchedule hours) {
        return stated(hours.in(Locale.ENGLISH));
    }
}
