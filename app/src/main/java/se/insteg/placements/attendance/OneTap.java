package se.insteg.placements.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.placements.Placement;

/** What the host and the participant say themselves on a phone: one tap for each day. */
@Component
class OneTap {
    /** How far back they are asked, in weeks before the current one; older days are the staff's to see to. */
    private static final int WEEKS_BACK = 3;

    private final Recording recording;
    private final Clock clock;

    OneTap(Recording recording, Clock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    /** The days that were planned, or said something about, up to today; the newest first. */
    List<AttendanceDay> days(Placement placement) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = Course.week(today).getFirst().minusWeeks(WEEKS_BACK);
        LocalDate brought = placement.broughtOn();
        return recording.days(placement, from, today).stream()
                .filter(day -> day.open() && (day.planned() > 0 || !day.said().isEmpty()))
                .filter(day -> brought == null
                        || !day.day().isBefore(brought)
                        || !day.said().isEmpty())
                .toList()
                .reversed();
    }

    /**
     * Writes down what was tapped: {@code day} and {@code presence}, with {@code hours-…} when it was not as planned; or {@code
     * all} for every day nobody has said anything about. What cannot be understood is told at its field.
     *
     * @param placement locked, of somebody who is not protected: nobody else has a link or a card to this
     */
    void take(Placement placement, Voice voice, Form form) {
        List<AttendanceDay> days = days(placement);
        if (!form.text("all").isEmpty()) {
            days.stream()
                    .filter(AttendanceDay::missing)
                    .forEach(day -> say(placement, day, voice, Presence.PRESENT, day.planned()));
            return;
        }
        Optional<AttendanceDay> day = days.stream()
                .filter(one -> one.day().equals(date(form.text("day"))))
                .findFirst();
        Optional<Presence> presence = Presence.of(form.text("presence"));
        if (day.isEmpty() || presence.isEmpty()) {
            form.rejectAll("placements.attendance.unknown");
            return;
        }
        String typed = form.text("hours-" + day.get().day());
        Integer minutes = typed.isEmpty() ? Integer.valueOf(day.get().planned()) : TypedHours.minutes(typed);
        if (minutes == null) {
            form.reject("hours-" + day.get().day(), "placements.attendance.hours.unclear");
            return;
        }
        try {
            say(placement, day.get(), voice, presence.get(), minutes);
        } catch (Refusal refused) {
            form.rejectAll(refused.messageKey(), refused.arguments().toArray());
        }
    }

    private void say(Placement placement, AttendanceDay day, Voice voice, Presence presence, int minutes) {
        recording.say(placement, false, day, voice, presence, minutes, "", null);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
