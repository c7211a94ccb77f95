package se.insteg.programmes.typed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Session;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;
import se.insteg.taxonomy.typed.Fields;

/** Reads forms about sessions: what is wanted week by week, and what becomes of one of them. */
public final class SessionInput {
    /** How far one planning reaches. */
    public static final int MOST_DAYS = 550;

    private SessionInput() {}

    /** What can be chosen. */
    public record Choices(Set<UUID> rooms, Set<UUID> leaders) {}

    /** What is wanted, or null when the form is rejected; then the form says why. */
    public static Timetable.@Nullable Wish wish(Form form, UUID series, Choices choices) {
        Fields fields = new Fields(form);
        LocalDate from = day(fields, "from");
        LocalDate to = day(fields, "to");
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS)))) {
            fields.reject("to", "programmes.plan.span", MOST_DAYS);
        }
        List<WeekSlot> week = WeekText.read(fields);
        if (week.isEmpty() && !form.rejected()) {
            fields.reject(WeekText.fields().getFirst(), "programmes.plan.noWeek");
        }
        UUID room = fields.id("room", choices.rooms());
        List<UUID> leaders = leaders(form, fields, choices);
        return form.rejected() || from == null || to == null
                ? null
                : new Timetable.Wish(series, week, from, to, room, leaders, fields.yes("clashing"));
    }

    private static @Nullable LocalDate day(Fields fields, String field) {
        LocalDate day = fields.date(field, GroupInput.FIRST_YEAR, GroupInput.LAST_DAY);
        if (day == null && !fields.rejected(field)) {
            fields.reject(field, "programmes.day.missing");
        }
        return day;
    }

    private static List<UUID> leaders(Form form, Fields fields, Choices choices) {
        List<UUID> leaders = new ArrayList<>();
        for (String typed : form.all("leaders")) {
            UUID leader = fields.id("leaders", typed, choices.leaders());
            if (leader != null && !leaders.contains(leader)) {
                leaders.add(leader);
            }
        }
        return leaders;
    }

    /** Who leads, where and what is done, or null when the form is rejected. */
    public static Session.@Nullable What what(Form form, Choices choices) {
        Fields fields = new Fields(form);
        SessionKind kind = fields.constant("kind", SessionKind.values(), SessionKind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "programmes.kind.missing");
        }
        UUID room = fields.id("room", choices.rooms());
        List<UUID> leaders = leaders(form, fields, choices);
        String employer = fields.line("employer", Session.LONGEST_EMPLOYER);
        return form.rejected() || kind == null ? null : new Session.What(kind, room, leaders, employer);
    }

    /** To when it is moved, or null when the form is rejected. */
    public static Session.@Nullable When when(Form form) {
        Fields fields = new Fields(form);
        LocalDate day = day(fields, "day");
        LocalTime at = time(form);
        Integer minutes = HoursText.minutes(form.raw("length"));
        if (minutes == null || minutes < WeekSlot.SHORTEST || minutes > WeekSlot.LONGEST) {
            fields.reject("length", "programmes.week.length", WeekSlot.SHORTEST, WeekSlot.LONGEST / 60);
        } else if (at != null && !WeekSlot.fits(at, minutes)) {
            fields.reject("length", "programmes.week.length", WeekSlot.SHORTEST, WeekSlot.LONGEST / 60);
        }
        reason(form);
        return form.rejected() || day == null || at == null || minutes == null
                ? null
                : new Session.When(day, at, minutes);
    }

    private static @Nullable LocalTime time(Form form) {
        String typed = TypedText.latinDigits(form.text("at")).replace('.', ':');
        String whole = typed.matches("[0-9]:[0-5][0-9]") ? "0" + typed : typed;
        if (whole.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            return LocalTime.parse(whole);
        }
        form.reject("at", "programmes.time.unclear");
        return null;
    }

    /** Why; the form is rejected when nothing is said. */
    public static String reason(Form form) {
        String reason = TypedText.line(form.required("reason", "programmes.reason.missing"));
        if (reason.length() > Session.LONGEST_REASON) {
            form.reject("reason", "taxonomy.text.tooLong", Session.LONGEST_REASON);
        }
        return reason;
    }
}
