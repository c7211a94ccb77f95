package se.insteg.skills;

import java.util.List;
import java.util.Locale;

/**
 * What a claim is about. What its term and level mean follows from it; matching learns of languages, occupations, skills and
 * wishes.
 */
public enum ClaimKind {
    /** Term: a language. Level: of the Common European Framework of Reference, A0 for none, or the mother tongue. */
    LANGUAGE(List.of("A0", "A1", "A2", "B1", "B2", "C1", "C2", "MOTHER_TONGUE"), Means.LANGUAGE),
    /** Term: what one was taught. Level: how far the school goes, coarser than ISCED 2011. */
    EDUCATION(List.of("NONE", "PRIMARY", "LOWER_SECONDARY", "UPPER_SECONDARY", "VOCATIONAL", "HIGHER"), Means.NOTHING),
    /** Term: the occupation one worked in, with its years and place. */
    WORK(List.of(), Means.OCCUPATION),
    /** Term: an occupation one has, wherever it was learnt. Level: {@link #MASTERY}. */
    OCCUPATION(Levels.MASTERY, Means.OCCUPATION),
    /** Term: something one can do. Level: {@link #MASTERY}. */
    SKILL(Levels.MASTERY, Means.SKILL),
    /** Term: the class, such as B or CE. Level: where it is valid. */
    DRIVING_LICENCE(List.of("SWEDEN", "ELSEWHERE", "LEARNING"), Means.SKILL),
    /** Term: what one has learnt outside school and work, at home or in an association. Level: {@link #MASTERY}. */
    INFORMAL(Levels.MASTERY, Means.SKILL),
    /** Term: what one does with computers and phones. Level: {@link #MASTERY}. */
    DIGITAL(Levels.MASTERY, Means.SKILL),
    /** Term: an occupation one wants to try. */
    WISH(List.of(), Means.WISH);

    /** From some grounds, by doing it alone, to teaching others. */
    public static final List<String> MASTERY = Levels.MASTERY;

    private final List<String> levels;
    private final Means means;

    ClaimKind(List<String> levels, Means means) {
        this.levels = levels;
        this.means = means;
    }

    /** What matching takes it for. */
    enum Means {
        LANGUAGE,
        OCCUPATION,
        SKILL,
        WISH,
        NOTHING
    }

    private static final class Levels {
        static final List<String> MASTERY = List.of("SOME", "ALONE", "TEACHES");
    }

    /** From the lowest; empty for a kind without levels. */
    public List<String> levels() {
        return levels;
    }

    /** Whether it says when and where. */
    public boolean hasTime() {
        return this == WORK || this == EDUCATION || this == INFORMAL;
    }

    /** Whether its term is an occupation of the catalogue. */
    public boolean isOccupation() {
        return means == Means.OCCUPATION || means == Means.WISH;
    }

    Means means() {
        return means;
    }

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
