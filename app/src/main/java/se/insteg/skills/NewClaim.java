package se.insteg.skills;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.taxonomy.StoredTerms;

/**
 * What is claimed. Texts are empty when nothing is said.
 *
 * @param term as {@link StoredTerms} writes it: "ar", "Kock (5120)", or in the words it was said in; 1–100 characters
 * @param level one of the kind's {@link ClaimKind#levels}, or empty
 * @param years how long in all, 0–70
 * @param from, until the years it began and ended, 1930–2100; without an end it goes on
 * @param place the workplace or school, and where; at most 100 characters
 * @param country ISO 3166-1 alpha-2, or empty
 * @param words in the person's own words, at most 500 characters
 */
public record NewClaim(
        ClaimKind kind,
        String term,
        String level,
        @Nullable Integer years,
        @Nullable Integer from,
        @Nullable Integer until,
        String place,
        String country,
        String words) {
    public static final int LONGEST_TERM = 100;
    public static final int LONGEST_WORDS = 500;

    /** @throws IllegalArgumentException for a level the kind does not have, or a term without letters or too long */
    public NewClaim {
        if (term.isBlank() || term.length() > LONGEST_TERM + 10) {
            throw new IllegalArgumentException("A claim's term has 1 to " + LONGEST_TERM + " characters");
        }
        if (!level.isEmpty() && !kind.levels().contains(level)) {
            throw new IllegalArgumentException(kind + " has no level " + level);
        }
    }

    /**
     * By Insteg's own list of occupations alone.
     *
     * @param typed the language, occupation or skill as somebody wrote it
     */
    public static NewClaim of(ClaimKind kind, String typed) {
        return of(kind, typed, OccupationCatalogue.starter());
    }

    /** @param catalogue of the municipality, with its own words and the official titles it has taken in */
    public static NewClaim of(ClaimKind kind, String typed, OccupationCatalogue catalogue) {
        String term =
                switch (kind.means()) {
                    case LANGUAGE -> StoredTerms.text(LanguageNames.find(typed));
                    case OCCUPATION, WISH -> StoredTerms.text(catalogue.find(typed));
                    case SKILL, NOTHING -> typed.strip();
                };
        return new NewClaim(kind, term, "", null, null, null, "", "", "");
    }

    /** @param code one of the kind's levels, or empty */
    public NewClaim level(String code) {
        return new NewClaim(kind, term, code, years, from, until, place, country, words);
    }

    public NewClaim years(@Nullable Integer number) {
        return new NewClaim(kind, term, level, number, from, until, place, country, words);
    }

    public NewClaim during(@Nullable Integer first, @Nullable Integer last) {
        return new NewClaim(kind, term, level, years, first, last, place, country, words);
    }

    public NewClaim at(String where, String countryCode) {
        return new NewClaim(kind, term, level, years, from, until, where, countryCode, words);
    }

    public NewClaim told(String ownWords) {
        return new NewClaim(kind, term, level, years, from, until, place, country, ownWords);
    }

    /** Whether whoever knows this learns nothing from the other: it is about the same thing, and says no more. */
    public boolean covers(NewClaim other) {
        boolean time = other.from == null && other.until == null
                || Objects.equals(other.from, from) && Objects.equals(other.until, until);
        return Thing.of(this).equals(Thing.of(other))
                && time
                && (other.level.isEmpty() || other.level.equals(level))
                && (other.years == null || other.years.equals(years))
                && (other.place.isEmpty() || other.place.equals(place))
                && (other.country.isEmpty() || other.country.equals(country))
                && (other.words.isEmpty() || other.words.equals(words));
    }

    public boolean isSwedish() {
        return kind == ClaimKind.LANGUAGE && term.equals("sv");
    }
}
