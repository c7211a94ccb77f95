package se.insteg.taxonomy.typed;

import se.insteg.planner.reading.TypedText;

/** A name: any script, one name or many, 1–200 characters. What is invisible in it is taken away. */
public final class NameText {
    private static final int LONGEST = 200;

    private NameText() {}

    /** Rejected with the key's sentence when nothing was typed; empty when nothing usable was. */
    public static String required(Fields fields, String field, String missingKey) {
        String name = read(fields, field);
        if (name.isEmpty() && !fields.rejected(field)) {
            fields.reject(field, missingKey);
        }
        return name;
    }

    /** Empty when nothing usable was typed. */
    public static String read(Fields fields, String field) {
        String name = fields.line(field, LONGEST);
        if (name.isEmpty()) {
            return "";
        }
        String digits = TypedText.latinDigits(name).replaceAll("[^0-9]", "");
        if (digits.length() >= 6) {
            fields.reject(field, "taxonomy.name.number");
            return "";
        }
        if (name.codePoints().noneMatch(Character::isLetter)) {
            fields.reject(field, "taxonomy.name.noLetter");
            return "";
        }
        return name;
    }
}
