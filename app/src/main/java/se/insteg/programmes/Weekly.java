package se.insteg.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.rules.Holidays;

/**
 * The days on which a week comes again. Days and times are those of the wall: a change of the clocks moves nothing and adds
 * or takes nothing of the time.
 */
public final class Weekly {
    private Weekly() {}

    /** A slot on its day. @param holiday what keeps it from being held, as {@link Holidays} calls it */
    public record Meeting(
            LocalDate day, WeekSlot slot, @Nullable String holiday) {
        public boolean held() {
            return holiday == null;
        }
    }

    /** Every meeting from the first day to the last, both included, in order. */
    public static List<Meeting> meetings(List<WeekSlot> week, LocalDate from, LocalDate to, Holidays holidays) {
        List<Meeting> meetings = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            String holiday = holidays.on(day).orElse(null);
            for (WeekSlot slot : week) {
                if (slot.day() == day.getDayOfWeek()) {
                    meetings.add(new Meeting(day, slot, holiday));
                }
            }
        }
        return meetings;
    }
}
