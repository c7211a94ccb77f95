package se.insteg.ui;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Times as calendar programs read them (iCalendar, RFC 5545): a whole calendar each time, so that what is moved or gone is
 * moved or gone there too. Moments are in UTC, which every program shows in its own zone.
 */
public final class CalendarFile {
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Octets of a line, its end left out (3.1). */
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /**
     * One time.
     *
     * @param id the same whenever it is written; says nothing of anybody
     * @param title neutral: whoever sees the screen may read it
     * @param place or empty
     * @param cancelled shown as such, so that nobody goes there in vain
     */
    public record Event(String id, Instant begins, Instant ends, String title, String place, boolean cancelled) {}

    /** @param name of the calendar, as its owner will see it */
    public static String of(String name, Instant now, List<Event> events) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Insteg//SV");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        line(file, "X-WR-CALNAME:" + text(name));
        line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        for (Event event : events) {
            line(file, "BEGIN:VEVENT");
            line(file, "UID:" + text(event.id()) + "@insteg");
            line(file, "DTSTAMP:" + MOMENT.format(now));
            line(file, "DTSTART:" + MOMENT.format(event.begins()));
            line(file, "DTEND:" + MOMENT.format(event.ends()));
            line(file, "SUMMARY:" + text(event.title()));
            if (!event.place().isEmpty()) {
                line(file, "LOCATION:" + text(event.place()));
            }
            line(file, "STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
            line(file, "CLASS:PRIVATE");
            line(file, "END:VEVENT");
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    /** A text value (3.3.11): nothing in it begins a new line or a new value. */
    private static String text(String text) {
        return text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\n]]", " ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folded so that no character is cut in two; the lines after the first begin with a space. */
    private static void line(StringBuilder file, String line) {
        int octets = 0;
        for (int sign : line.codePoints().toArray()) {
            String one = Character.toString(sign);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(one);
            octets += length;
        }
        file.append("\r\n");
    }
}
