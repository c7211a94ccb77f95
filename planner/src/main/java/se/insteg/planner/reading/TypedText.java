package se.insteg.planner.reading;

import java.time.LocalDate;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;

/** Understands what somebody types into one field exactly as the same text in a table would be understood. */
public final class TypedText {
    private TypedText() {}

    /**
     * A date from 1 January of the first year to the last day, both included.
     *
     * @throws BadCell when it is none, or could be an identity number
     */
    public static LocalDate date(String text, int firstYear, LocalDate last) throws BadCell {
        var date = DateText.read(CellText.line(text));
        if (date.getYear() < firstYear) {
            throw BadCell.of("dateTooEarly", date, Integer.toString(firstYear));
        }
        if (date.isAfter(last)) {
            throw BadCell.of("dateTooLate", date, last);
        }
        return date;
    }

    /** Hours of the week such as {@code mån-fre 08:00-12:00; ons 13-15}. */
    public static WeeklySchedule hours(String text) throws BadCell {
        return HoursText.read(CellText.line(text));
    }

    /** A level of the European framework, or the last passed course of SFI. */
    public static SwedishLevel swedish(String text) throws BadCell {
        return SwedishText.read(CellText.line(text));
    }

    /** A whole number from low to high, digits of any script. */
    public static int whole(String text, int low, int high) throws BadCell {
        return NumberText.whole(CellText.line(text), low, high);
    }

    /** Degrees as a decimal number between −bound and bound. */
    public static double degrees(String text, double bound) throws BadCell {
        return NumberText.degrees(CellText.line(text), bound);
    }

    /** One line: composed (NFC), single spaces, without control and direction characters. */
    public static String line(String text) {
        return CellText.line(text);
    }

    /** The text with decimal digits of any script as 0–9. */
    public static String latinDigits(String text) {
        return Digits.latin(text);
    }

    /** Whether the text is a personal identity number or coordination number, with or without its hyphen. */
    public static boolean isIdentityNumber(String text) {
        return DateText.isIdentityNumber(CellText.line(text));
    }
}
