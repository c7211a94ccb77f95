package se.insteg.imports;

import java.util.Locale;

/** What a row does, or would do. */
public enum Outcome {
    /** Makes a new record. */
    NEW,
    /** Would make a new record, but one much like it exists; done only when somebody says that it is another. */
    ALIKE,
    /** Changes a record. */
    CHANGED,
    /** Says what is known already. */
    UNCHANGED,
    /** Cannot be used; its problems say why. */
    REJECTED;

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether confirming the import does anything with the row. */
    public boolean writes() {
        return this == NEW || this == ALIKE || this == CHANGED;
    }
}
