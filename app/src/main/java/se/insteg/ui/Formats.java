package se.insteg.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Dates, times and numbers as a language writes them; always Latin digits, the Gregorian calendar, Swedish time. */
final class Formats {
    private static final ConcurrentMap<String, DateFormat> DATES = new ConcurrentHashMap<>();
    private static final ConcurrentMap<Language, NumberFormat> NUMBERS = new ConcurrentHashMap<>();

    private final Language language;
    private final ZoneId zone;

    Formats(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** "12 januari 2026". */
    String date(LocalDate date) {
        return onDay("yMMMMd", date);
    }

    /** "januari 2026", of the month a day belongs to. */
    String month(LocalDate date) {
        return onDay("yMMMM", date);
    }

    /** "mån 12 januari". */
    String day(LocalDate date) {
        return onDay("EEEMMMMd", date);
    }

    /** "12 januari 2026 09:04", in the clock's zone. */
    String time(Instant instant) {
        return format("yMMMMdHHmm", zone, Date.from(instant));
    }

    /** "09:04". */
    String clock(LocalTime time) {
        return format(
                "HHmm", ZoneOffset.UTC, Date.from(time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC)));
    }

    /** "1 234". */
    String number(Number number) {
        return ((NumberFormat) NUMBERS.computeIfAbsent(language, l -> NumberFormat.getInstance(l.locale()))
                        .clone())
                .format(number);
    }

    /** "38 %". */
    String percent(long wholePercent) {
        return NumberFormat.getPercentInstance(language.locale()).format(wholePercent / 100.0);
    }

    /** A date or time as {@link #date}, {@link #time} or {@link #clock} writes it; anything else as it is. */
    Object argument(Object argument) {
        return switch (argument) {
            case LocalDate date -> date(date);
            case Instant instant -> time(instant);
            case LocalTime time -> clock(time);
            case TemporalAccessor other -> throw new IllegalArgumentException("No format for " + other.getClass());
            default -> argument;
        };
    }

    private String onDay(String skeleton, LocalDate date) {
        return format(
                skeleton,
                ZoneOffset.UTC,
                Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private String format(String skeleton, ZoneId where, Date moment) {
        DateFormat format = (DateFormat) DATES.computeIfAbsent(
                        language.tag() + ' ' + skeleton,
                        k -> DateFormat.getInstanceForSkeleton(skeleton, language.locale()))
                .clone();
        format.setTimeZone(TimeZone.getTimeZone(where.getId()));
        return format.format(moment);
    }
}
