package se.insteg.people.household;

import java.util.Locale;

/** The school year a child is in. */
public enum Grade {
    NONE,
    PRESCHOOL,
    F,
    G1,
    G2,
    G3,
    G4,
    G5,
    G6,
    G7,
    G8,
    G9,
    UPPER;

    /** As stored: the digit for grades. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("g(?=\\d)", "");
    }

    public static Grade of(String code) {
        for (Grade grade : values()) {
            if (grade.code().equals(code)) {
                return grade;
            }
        }
        throw new IllegalArgumentException("No school year is called " + code);
    }
}
