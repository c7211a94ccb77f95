package se.insteg.skills;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.insteg.taxonomy.StoredTerms;

/** A claim in the words of one language. */
public final class ClaimTexts {
    private final Locale locale;
    private final Words words;

    /** @param words of the same language */
    public ClaimTexts(Locale locale, Words words) {
        this.locale = locale;
        this.words = words;
    }

    /** Says the sentence with a key. */
    @FunctionalInterface
    public interface Words {
        String say(String key, Object... arguments);
    }

    public Locale locale() {
        return locale;
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public String kind(ClaimKind kind) {
        return words.say("skills.kind." + kind.name());
    }

    /** What is claimed: "Arabiska", "Kock", "Körkort B". The occupation's code is left out: it says nothing to a reader. */
    public String term(NewClaim said) {
        return term(said.kind(), said.term());
    }

    /** @param term as stored */
    public String term(ClaimKind kind, String term) {
        return switch (kind) {
            case LANGUAGE -> capitalised(StoredTerms.language(term).in(locale));
            case WORK, OCCUPATION, WISH -> StoredTerms.occupation(term).title();
            case DRIVING_LICENCE -> words.say("skills.licence", term);
            case EDUCATION, SKILL, INFORMAL, DIGITAL -> term;
        };
    }

    private String capitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** Empty when none is said. */
    public String level(NewClaim said) {
        return said.level().isEmpty() ? "" : words.say(levelKey(said.kind(), said.level()));
    }

    /** The key of the words of a kind's level. */
    public static String levelKey(ClaimKind kind, String level) {
        return switch (kind) {
            case LANGUAGE -> "skills.level.language." + level;
            case EDUCATION -> "skills.level.education." + level;
            case DRIVING_LICENCE -> "skills.level.licence." + level;
            case WORK, OCCUPATION, SKILL, INFORMAL, DIGITAL, WISH -> "skills.level.mastery." + level;
        };
    }

    /** Level, time and place on one line: "Gymnasium · 2012–2016 · Aleppo, Syrien"; empty when nothing is said. */
    public String about(NewClaim said) {
        List<String> parts = new ArrayList<>();
        parts.add(level(said));
        parts.add(time(said));
        parts.add(place(said));
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** "2012–2018, 6 år"; empty when nothing is said. */
    public String time(NewClaim said) {
        Integer from = said.from();
        Integer until = said.until();
        Integer years = said.years();
        String span;
        if (until == null) {
            span = from == null ? "" : words.say("skills.since", String.valueOf(from));
        } else {
            span = from == null || from.equals(until) ? String.valueOf(until) : from + "–" + until;
        }
        String all = years == null ? "" : words.say("skills.years", years);
        return span.isEmpty() ? all : all.isEmpty() ? span : span + ", " + all;
    }

    public String place(NewClaim said) {
        String country = Countries.name(said.country(), locale);
        return said.place().isEmpty() ? country : country.isEmpty() ? said.place() : said.place() + ", " + country;
    }
}
