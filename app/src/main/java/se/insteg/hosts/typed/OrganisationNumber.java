package se.insteg.hosts.typed;

import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/**
 * An organisation number (lag 1974:174 om identitetsbeteckning för juridiska personer m.fl.): ten digits of which the third
 * is at least 2, and the last a check digit (Luhn). A sole trader's number is their personal identity number; that is never
 * kept.
 */
public final class OrganisationNumber {
    private OrganisationNumber() {}

    /** Ten digits; empty when nothing usable was typed. */
    public static String read(Fields fields, String field) {
        String typed = TypedText.latinDigits(fields.line(field, 40));
        if (typed.isEmpty()) {
            return "";
        }
        String number = plain(typed);
        if (number.isEmpty()) {
            fields.reject(field, "hosts.organisationNumber.unclear");
        } else if (number.charAt(2) < '2') {
            fields.reject(field, "hosts.organisationNumber.person");
        } else if (!checked(number)) {
            fields.reject(field, "hosts.organisationNumber.digit");
        } else {
            return number;
        }
        return "";
    }

    /** The ten digits as typed with or without hyphen, spaces, the country's "SE" and "16" before it; else empty. */
    public static String plain(String typed) {
        String number = TypedText.latinDigits(typed).replaceAll("[\\s\\p{Pd}]", "");
        if (number.matches("(?i)SE[0-9]{12}")) { // a VAT number: the organisation number and 01
            number = number.substring(2, 12);
        } else if (number.matches("16[0-9]{10}")) {
            number = number.substring(2);
        }
        return number.matches("[0-9]{10}") ? number : "";
    }

    /** As people read it: 212000-2213. */
    public static String said(String number) {
        return number.length() == 10 ? number.substring(0, 6) + "-" + number.substring(6) : number;
    }

    private static boolean checked(String number) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int doubled = (number.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }
}
