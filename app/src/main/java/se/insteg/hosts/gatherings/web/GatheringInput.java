package se.insteg.hosts.gatherings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.hosts.gatherings.GatheringDetails;
import se.insteg.hosts.relations.MeetingKind;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Reads a form with a gathering's fields. */
@Component
class GatheringInput {
    static final List<MeetingKind> KINDS = List.of(MeetingKind.BREAKFAST, MeetingKind.STUDY_VISIT, MeetingKind.OTHER);
    private static final int FIRST_YEAR = 2010;
    private static final int YEARS_AHEAD = 3;
    private static final int LONGEST_ABOUT = 1000;

    private final Clock clock;

    GatheringInput(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Null when the form is rejected; then it says why. */
    @Nullable
    GatheringDetails read(Form form) {
        Fields fields = new Fields(form);
        MeetingKind kind = fields.constant("kind", KINDS.toArray(MeetingKind[]::new), MeetingKind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "hosts.gathering.kind.missing");
        }
        String title = fields.required("title", 200, "hosts.gathering.title.missing");
        LocalDate day = fields.date("day", FIRST_YEAR, today().plusYears(YEARS_AHEAD));
        if (day == null && !fields.rejected("day")) {
            fields.reject("day", "hosts.gathering.day.missing");
        }
        LocalTime begins = time(form, "begins");
        if (begins == null && !fields.rejected("begins")) {
            fields.reject("begins", "hosts.gathering.begins.missing");
        }
        LocalTime ends = time(form, "ends");
        if (begins != null && ends != null && !ends.isAfter(begins)) {
            fields.reject("ends", "hosts.gathering.ends.before", begins);
        }
        String place = fields.required("place", 200, "hosts.gathering.place.missing");
        String about = about(form);
        return form.rejected() || kind == null || day == null || begins == null
                ? null
                : new GatheringDetails(kind, title, day, begins, ends, place, about);
    }

    private static @Nullable LocalTime time(Form form, String field) {
        String typed = TypedText.latinDigits(form.text(field)).replace('.', ':');
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.matches("[0-9]:[0-9]{2}") ? "0" + typed : typed);
        } catch (DateTimeParseException unclear) {
            form.reject(field, "hosts.meeting.time.unclear");
            return null;
        }
    }

    /** Several lines, each clean, as they were typed. */
    private static String about(Form form) {
        String about = String.join(
                        "\n", form.raw("about").lines().map(TypedText::line).toList())
                .strip();
        if (about.length() > LONGEST_ABOUT) {
            form.reject("about", "taxonomy.text.tooLong", LONGEST_ABOUT);
        }
        return about;
    }
}
