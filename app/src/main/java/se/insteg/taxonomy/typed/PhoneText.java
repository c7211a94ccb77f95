package se.insteg.taxonomy.typed;

import se.insteg.planner.reading.TypedText;

/** A telephone number as people write it, digits of any script. */
public final class PhoneText {
    private PhoneText() {}

    public static String read(Fields fields, String field) {
        String phone = TypedText.latinDigits(fields.line(field, 40));
        if (phone.isEmpty()) {
            return "";
        }
        if (!phone.matches("\\+?[0-9 ()/.–-]+")
                || digits(phone).length() < 5
                || digits(phone).length() > 15) {
            fields.reject(field, "taxonomy.phone.unclear");
            return "";
        }
        return phone;
    }

    /** The digits with country code, Swedish unless another is written; empty for what is no number. */
    public static String key(String phone) {
        String plain = TypedText.latinDigits(phone).replace("(0)", "");
        String digits = digits(plain);
        if (plain.startsWith("+")) {
            return digits;
        }
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        return digits.startsWith("0") ? "46" + digits.substring(1) : digits;
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }
}
