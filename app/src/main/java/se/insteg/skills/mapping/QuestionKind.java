package se.insteg.skills.mapping;

import java.util.Locale;

/** How a question is answered. */
public enum QuestionKind {
    /** One of a few. */
    CHOICE,
    /** Any of a few. */
    SEVERAL,
    /** Own words; what becomes claims is one in each line. */
    TEXT,
    /** Terms of the taxonomy, or free words where it has none, each with the level, years and place that its claim has. */
    TERM,
    /** From a year to a year. */
    PERIOD,
    YES_NO,
    /** Steps with words, from little to much. */
    SCALE;

    public boolean hasChoices() {
        return this == CHOICE || this == SEVERAL || this == SCALE;
    }

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
