package se.insteg.people.typed;

import se.insteg.planner.reading.TypedText;

/** A name: any script, one name or many, 1–200 characters. What is invisible in it is taken away. */
final class NameText {
    private static final int LONGEST = 200;

    private NameText() {}

    /** Empty when nothing usable was typed. */
    static String read(Fields fields, String field, boolean mandatory) {
        String name = fields.line(field, LONGEST);
        if (name.isEmpty()) {
            if (mandatory && !fields.rejected(field)) {
                fields.reject(field, "people.name.missing");
            }
            return "";
        }
        String digits = TypedText.latinDigits(name).replaceAll("[^0-9]", "");
        if (digits.length() >= 6) {
            fields.reject(field, "people.name.number");
            return "";
        }
        if (name.codePoints().noneMatch(Character::isLetter)) {
            fields.reject(field, "people.name.noLetter");
            return "";
        }
        return name;
    }
}
