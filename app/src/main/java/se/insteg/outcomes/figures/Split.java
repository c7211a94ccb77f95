package se.insteg.outcomes.figures;

import java.util.Arrays;
import java.util.Locale;

/** By what people are told apart. */
public enum Split {
    /** The year that their time began. */
    YEAR,
    /** The legal sex that is noted. */
    SEX,
    /** The language they prefer. */
    LANGUAGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code, or by year. */
    public static Split of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(YEAR);
    }

    /** The part somebody falls into; empty when it is not noted. */
    String part(Life life, Verdict verdict) {
        return switch (this) {
            case YEAR -> String.valueOf(verdict.clock().getYear());
            case SEX -> life.sex() == null ? "" : life.sex().code();
            case LANGUAGE -> life.language();
        };
    }
}
