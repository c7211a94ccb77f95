package se.insteg.hosts.relations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Role;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.hosts.relations.MeetingDetails;
import se.insteg.hosts.relations.MeetingKind;
import se.insteg.hosts.relations.PromiseDetails;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Reads forms with the fields of meetings, promises and interests. Null when the form is rejected; then it says why. */
@Component
class RelationInput {
    static final int LONGEST_SAID = 2000;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 5;
    private static final int MOST_SEATS = 1000;

    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final Clock clock;

    RelationInput(Colleagues colleagues, CurrentStaff current, Clock clock) {
        this.colleagues = colleagues;
        this.current = current;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    UUID me() {
        return current.require().staffId();
    }

    /** Those who work with hosts, oneself first, then by name; with those already noted. */
    Map<UUID, String> staff(List<UUID> noted) {
        Map<UUID, String> all = new LinkedHashMap<>();
        all.put(me(), current.require().name());
        Stream.of(Role.COORDINATOR, Role.CASEWORKER)
                .flatMap(role -> colleagues.holding(role).stream())
                .sorted(java.util.Comparator.comparing(Colleagues.Named::name))
                .forEach(one -> all.putIfAbsent(one.id(), one.name()));
        colleagues.names(Set.copyOf(noted)).forEach(all::putIfAbsent);
        return all;
    }

    static List<Form.Option> options(Map<UUID, String> names) {
        return names.entrySet().stream()
                .map(one -> Form.Option.text(one.getKey().toString(), one.getValue()))
                .toList();
    }

    @Nullable
    MeetingDetails meeting(Form form, Set<UUID> contacts, Set<UUID> staff) {
        Fields fields = new Fields(form);
        MeetingKind kind = fields.constant("kind", MeetingKind.values(), MeetingKind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "hosts.meeting.kind.missing");
        }
        LocalDate day = fields.date("day", FIRST_YEAR, today().plusYears(YEARS_AHEAD));
        if (day == null && !fields.rejected("day")) {
            fields.reject("day", "hosts.meeting.day.missing");
        } else if (day != null && day.isAfter(today())) {
            fields.reject("day", "hosts.meeting.day.ahead");
        }
        LocalTime time = time(form);
        String place = fields.line("place", 200);
        List<UUID> met = ids(fields, "contacts", contacts);
        List<UUID> we = ids(fields, "staff", staff);
        String said = said(form);
        return form.rejected() || kind == null || day == null
                ? null
                : new MeetingDetails(kind, day, time, place, met, we, said);
    }

    private static List<UUID> ids(Fields fields, String field, Set<UUID> allowed) {
        return fields.all(field).stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .flatMap(text -> Stream.ofNullable(fields.id(field, text, allowed)))
                .toList();
    }

    private static @Nullable LocalTime time(Form form) {
        String typed = TypedText.latinDigits(form.text("time")).replace('.', ':');
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.matches("[0-9]:[0-9]{2}") ? "0" + typed : typed);
        } catch (DateTimeParseException unclear) {
            form.reject("time", "hosts.meeting.time.unclear");
            return null;
        }
    }

    /** Several lines, each clean, as they were typed. */
    private static String said(Form form) {
        String said = String.join(
                        "\n",
                        form.raw("said")
                                .lines()
                                .map(line -> TypedText.line(line))
                                .toList())
                .strip();
        if (said.length() > LONGEST_SAID) {
            form.reject("said", "taxonomy.text.tooLong", LONGEST_SAID);
        }
        return said;
    }

    /** @param state as stored: a form does not change it */
    @Nullable
    PromiseDetails promise(Form form, Set<UUID> staff, PromiseDetails.State state) {
        Fields fields = new Fields(form);
        PromiseDetails.Whose whose =
                fields.constant("whose", PromiseDetails.Whose.values(), PromiseDetails.Whose::code);
        if (whose == null && !fields.rejected("whose")) {
            fields.reject("whose", "hosts.promise.whose.missing");
        }
        UUID who = fields.id("staff", staff);
        if (who == null && !fields.rejected("staff")) {
            fields.reject("staff", "hosts.promise.staff.missing");
        }
        String what = fields.required("what", 300, "hosts.promise.what.missing");
        LocalDate due = due(fields, "due");
        return form.rejected() || whose == null || who == null
                ? null
                : new PromiseDetails(whose, what, due, who, state);
    }

    /** A promise noted with a meeting, seen to by whoever writes; null also when nothing was typed. */
    @Nullable
    PromiseDetails promised(Form form, PromiseDetails.Whose whose) {
        Fields fields = new Fields(form);
        String what = fields.line(whose.code() + "What", 300);
        LocalDate due = due(fields, whose.code() + "Due");
        if (what.isEmpty() && due != null && !fields.rejected(whose.code() + "What")) {
            fields.reject(whose.code() + "What", "hosts.promise.what.missing");
        }
        return what.isEmpty() ? null : new PromiseDetails(whose, what, due, me(), PromiseDetails.State.OPEN);
    }

    private @Nullable LocalDate due(Fields fields, String field) {
        return fields.date(field, FIRST_YEAR, today().plusYears(YEARS_AHEAD));
    }

    /** @param state as stored: a form does not change it */
    @Nullable
    InterestDetails interest(Form form, InterestDetails.State state) {
        Fields fields = new Fields(form);
        String title = fields.required("title", 200, "hosts.title.missing");
        Integer seats = fields.typed("seats", text -> TypedText.whole(text, 1, MOST_SEATS));
        LocalDate starts = due(fields, "starts");
        String note = fields.line("note", 500);
        return form.rejected() ? null : new InterestDetails(title, seats, starts, note, state);
    }

    /** An interest noted with a meeting; null also when nothing was typed. */
    @Nullable
    InterestDetails shown(Form form) {
        Fields fields = new Fields(form);
        String title = fields.line("interestTitle", 200);
        Integer seats = fields.typed("interestSeats", text -> TypedText.whole(text, 1, MOST_SEATS));
        LocalDate starts = due(fields, "interestStarts");
        if (title.isEmpty() && (seats != null || starts != null) && !fields.rejected("interestTitle")) {
            fields.reject("interestTitle", "hosts.title.missing");
        }
        return title.isEmpty() ? null : new InterestDetails(title, seats, starts, "", InterestDetails.State.OPEN);
    }
}
