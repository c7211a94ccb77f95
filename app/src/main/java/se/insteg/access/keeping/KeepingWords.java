package se.insteg.access.keeping;

/** The messages that say a table's rule. Those of a table of its own are told missing by KeepingTest, in every language. */
final class KeepingWords {
    private static final String BEGINNING = "access.keeping.";

    private KeepingWords() {}

    /** What it holds. */
    static String of(KeptTable table) {
        return BEGINNING + "of." + table.name();
    }

    /** How long; {0} is the time, when there is one. */
    static String until(KeptTable table) {
        if (table.withPerson()) {
            return BEGINNING + "until.person";
        }
        return table.withAnother() ? BEGINNING + "until.another" : BEGINNING + "until." + table.name();
    }

    /** Who erases it when neither a rule nor people do. */
    static String by(KeptTable table) {
        if (table.withPerson()) {
            return BEGINNING + "by.person";
        }
        return table.withAnother() ? BEGINNING + "by.another" : BEGINNING + "by.nobody";
    }
}
