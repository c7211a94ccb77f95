package se.insteg.placements.importing;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.insteg.kernel.Form;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.StoredTerms;

/**
 * The hours of a week as offices note them: by the clock ("mån-fre 09-15"), or so many hours a week on so many days. In the
 * latter case they are laid evenly on the days, from {@link #BEGINS} on; the agreement can say otherwise.
 */
final class TypedWeek {
    static final String AMOUNT = "weeklyHours";
    static final String DAYS = "weekdays";

    /** When a day begins of which nobody has said when: eight in the morning, in minutes. */
    private static final int BEGINS = 8 * 60;

    private static final int DAY = 24 * 60;
    private static final double MOST = 60;
    private static final String ORDINARY = "mån-fre";
    private static final Pattern WEEKLY = Pattern.compile(
            "([0-9]{1,2}(?:[.,][0-9]{1,2})?)\\s*(?:h|t|tim|timmar|hours)?\\.?\\s*(?:(?:/|per|i)\\s*(?:v|vecka|veckan|week))?\\.?",
            Pattern.CASE_INSENSITIVE);

    private TypedWeek() {}

    /** Fills the form's {@code hours} when they are told otherwise than by the clock; what is unclear is rejected there. */
    static void fill(Form form) {
        String amount = form.text(AMOUNT);
        String days = form.text(DAYS);
        if (!form.text("hours").isEmpty() || (amount.isEmpty() && days.isEmpty())) {
            return;
        }
        Set<DayOfWeek> on = days(days.isEmpty() ? ORDINARY : days);
        if (on.isEmpty()) {
            form.reject(DAYS, "placements.import.days.unclear");
        } else if (amount.isEmpty()) {
            form.reject(DAYS, "placements.import.days.alone");
        } else {
            Matcher told = WEEKLY.matcher(TypedText.latinDigits(amount).strip());
            double hours = told.matches() ? Double.parseDouble(told.group(1).replace(',', '.')) : 0;
            if (hours <= 0 || hours > MOST || hours * 60 / on.size() > DAY - BEGINS) {
                form.reject(AMOUNT, "placements.import.hours.unclear");
            } else {
                form.with("hours", StoredTerms.text(spread((int) Math.round(hours * 60), on)));
            }
        }
    }

    private static Set<DayOfWeek> days(String text) {
        try {
            return TypedText.hours(text + " 08:00-09:00").spans().stream()
                    .map(WeeklySchedule.Span::day)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (BadCell unclear) {
            return Set.of();
        }
    }

    /** Whole minutes; what cannot be shared out evenly is on the first days. */
    private static WeeklySchedule spread(int minutes, Set<DayOfWeek> on) {
        List<WeeklySchedule.Span> spans = new ArrayList<>();
        int more = minutes % on.size();
        for (DayOfWeek day : on) {
            spans.add(new WeeklySchedule.Span(day, BEGINS, minutes / on.size() + (spans.size() < more ? 1 : 0)));
        }
        return WeeklySchedule.of(spans);
    }
}
