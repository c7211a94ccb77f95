package se.insteg.planner.reading;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.model.WeeklySchedule.Span;

/**
 * Reads hours of the week such as {@code mån-fre 08:00-12:00; ons 13-15}: days (or ranges or lists of days, Swedish or
 * English, whole or shortened), then hours (one or several). A range of days may pass Sunday, hours may pass midnight.
 */
final class HoursText {
    private static final int DAY = 24 * 60;
    private static final int MOST_SPANS = 200;
    private static final Pattern TOKEN = Pattern.compile(
            "(?<time>\\d{1,2}[:.]\\d{2}|\\d{4}(?!\\d)|\\d{1,2}(?!\\d))|(?<word>\\p{L}+)\\.?|(?<mark>[-–—−;,&+/\\n|])|(?<space>[\\s:]+)");
    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("man", DayOfWeek.MONDAY),
            Map.entry("mandag", DayOfWeek.MONDAY),
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tis", DayOfWeek.TUESDAY),
            Map.entry("tisdag", DayOfWeek.TUESDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("ons", DayOfWeek.WEDNESDAY),
            Map.entry("onsdag", DayOfWeek.WEDNESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("tor", DayOfWeek.THURSDAY),
            Map.entry("tors", DayOfWeek.THURSDAY),
            Map.entry("torsdag", DayOfWeek.THURSDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("thur", DayOfWeek.THURSDAY),
            Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("fre", DayOfWeek.FRIDAY),
            Map.entry("fredag", DayOfWeek.FRIDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("lor", DayOfWeek.SATURDAY),
            Map.entry("lordag", DayOfWeek.SATURDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("son", DayOfWeek.SUNDAY),
            Map.entry("sondag", DayOfWeek.SUNDAY),
            Map.entry("sun", DayOfWeek.SUNDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY));
    private static final Set<String> WEEKDAYS = Set.of("vardag", "vardagar", "weekday", "weekdays");
    private static final Set<String> WEEKEND = Set.of("helg", "helger", "weekend", "weekends");
    private static final Set<String> EVERY_DAY = Set.of("dagligen", "daily", "alladagar", "everyday");
    private static final Set<String> TO = Set.of("till", "to", "t", "tom");
    private static final Set<String> IGNORED = Set.of("kl", "klockan", "och", "and", "at", "from", "fran");

    private final String text;
    private final List<String> tokens;
    private int at;

    private HoursText(String text, List<String> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static WeeklySchedule read(String text) throws BadCell {
        return new HoursText(text, tokens(text)).schedule();
    }

    private static List<String> tokens(String text) throws BadCell {
        var plain =
                Digits.latin(text).replaceAll("(?iu)alla dagar", "alladagar").replaceAll("(?i)every day", "everyday");
        List<String> tokens = new ArrayList<>();
        Matcher m = TOKEN.matcher(plain);
        int end = 0;
        while (m.find() && m.start() == end) {
            end = m.end();
            var word = m.group("word");
            if (m.group("space") != null) {
                continue;
            }
            var key = word == null ? m.group().replaceAll("[–—−]", "-") : PlainText.key(word);
            if (!IGNORED.contains(key)) {
                tokens.add(TO.contains(key) ? "-" : key);
            }
        }
        if (end < plain.length() || tokens.size() > 10 * MOST_SPANS) {
            throw BadCell.of("notHours");
        }
        return tokens;
    }

    private WeeklySchedule schedule() throws BadCell {
        List<Span> spans = new ArrayList<>();
        skipMarks();
        while (at < tokens.size()) {
            var days = days();
            if (!isTime(peek())) {
                throw BadCell.of("hoursWithoutTime");
            }
            while (isTime(peek())) {
                int from = minute(take());
                if (!"-".equals(peek())) {
                    throw BadCell.of("hoursWithoutEnd", text);
                }
                take();
                int to = minute(take());
                add(spans, days, from, to);
                skipMarks();
            }
        }
        return WeeklySchedule.of(spans);
    }

    private static void add(List<Span> spans, Set<DayOfWeek> days, int from, int to) throws BadCell {
        int length = to > from ? to - from : to - from + DAY;
        if (from == to || from == DAY || spans.size() > MOST_SPANS) {
            throw BadCell.of("hoursEmpty");
        }
        for (var day : days) {
            spans.add(new Span(day, from, length));
        }
    }

    private Set<DayOfWeek> days() throws BadCell {
        var days = EnumSet.noneOf(DayOfWeek.class);
        while (!isTime(peek()) && at < tokens.size()) {
            var token = take();
            if (WEEKDAYS.contains(token)) {
                days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            } else if (WEEKEND.contains(token)) {
                days.addAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            } else if (EVERY_DAY.contains(token)) {
                days.addAll(EnumSet.allOf(DayOfWeek.class));
            } else {
                addRange(days, day(token));
            }
            skipMarks();
        }
        if (days.isEmpty()) {
            throw BadCell.of("hoursWithoutDay");
        }
        return days;
    }

    private void addRange(Set<DayOfWeek> days, DayOfWeek first) throws BadCell {
        days.add(first);
        if ("-".equals(peek())) {
            take();
            var last = day(take());
            for (var day = first; day != last; day = day.plus(1)) {
                days.add(day.plus(1));
            }
        }
    }

    private static DayOfWeek day(String token) throws BadCell {
        var day = DAYS.get(token);
        // "måndagar", "Mondays"
        if (day == null && token.endsWith("ar")) {
            day = DAYS.get(token.substring(0, token.length() - 2));
        } else if (day == null && token.endsWith("s")) {
            day = DAYS.get(token.substring(0, token.length() - 1));
        }
        if (day == null) {
            throw BadCell.of("notHours");
        }
        return day;
    }

    private static int minute(String token) throws BadCell {
        if (!isTime(token)) {
            throw BadCell.of("notHours");
        }
        var digits = token.replaceAll("[:.]", "");
        int hour = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minute = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
            throw BadCell.of("noSuchTime", token);
        }
        return hour * 60 + minute;
    }

    private void skipMarks() {
        while (at < tokens.size() && ";,&+/\n|".contains(tokens.get(at))) {
            at++;
        }
    }

    private static boolean isTime(@Nullable String token) {
        return token != null && Character.isDigit(token.charAt(0));
    }

    private @Nullable String peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private String take() throws BadCell {
        if (at >= tokens.size()) {
            throw BadCell.of("notHours");
        }
        return tokens.get(at++);
    }
}
