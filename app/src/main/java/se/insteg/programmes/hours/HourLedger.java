package se.insteg.programmes.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.programmes.CivicPart;
import se.insteg.programmes.Codes;
import se.insteg.programmes.Coverage;
import se.insteg.programmes.StatutoryHours;

/**
 * What somebody's attended hours come to on a day (TRE-02, TRE-04, TRE-05).
 *
 * @param coverage of the sessions held here: parts, perspectives, local, by what one does
 * @param here minutes attended here, in all
 * @param orientation minutes of civic orientation, here and elsewhere, also what belongs to no statutory part
 * @param parts minutes of each statutory part, here and elsewhere; those without are absent
 * @param statutory minutes of the statutory parts, here and elsewhere; elsewhere all is counted among them
 * @param elsewhere minutes from elsewhere
 * @param starts the first day of civic orientation; null when it has not begun
 * @param required what the law asks of whoever began that day; null when it has not begun or no law was in force
 * @param done the day when so many statutory hours were reached; null when they are not
 */
public record HourLedger(
        Coverage coverage,
        int here,
        int orientation,
        Map<CivicPart, Integer> parts,
        int statutory,
        int elsewhere,
        @Nullable LocalDate starts,
        StatutoryHours.@Nullable Required required,
        @Nullable LocalDate done,
        LocalDate today) {

    /** How far it has come. */
    public enum Progress {
        NOT_BEGUN,
        /** It has begun, when no law said how much it should be. */
        NO_LAW,
        UNDERWAY,
        /** More than a year since the beginning, and not finished. */
        OVERDUE,
        DONE_IN_TIME,
        DONE_LATE;

        public String code() {
            return Codes.of(this);
        }
    }

    private record Step(LocalDate day, int statutory) {}

    /**
     * Adds it up.
     *
     * @param attended until and with today, in any order
     * @param others only what {@link Elsewhere#counts()}, in any order
     */
    public static HourLedger of(List<Attended> attended, List<Elsewhere> others, StatutoryHours law, LocalDate today) {
        Coverage coverage = Coverage.of(
                attended.stream().flatMap(one -> one.portions().stream()).toList());
        Map<CivicPart, Integer> parts = new EnumMap<>(CivicPart.class);
        parts.putAll(coverage.parts());
        int elsewhere = 0;
        List<Step> steps = new ArrayList<>();
        for (Attended one : attended) {
            steps.add(new Step(one.day(), one.statutory()));
        }
        for (Elsewhere one : others) {
            elsewhere += one.minutes();
            steps.add(new Step(one.to(), one.minutes()));
            CivicPart part = one.part();
            if (part != null) {
                parts.merge(part, one.minutes(), Integer::sum);
            }
        }
        LocalDate starts = starts(attended, others);
        LocalDate last = steps.stream()
                .filter(step -> step.statutory() > 0)
                .map(Step::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
        StatutoryHours.Required required =
                starts == null ? null : law.startingOn(starts, last).orElse(null);
        LocalDate done = required == null ? null : reached(steps, required.minutes());
        return new HourLedger(
                coverage,
                attended.stream().mapToInt(Attended::minutes).sum(),
                attended.stream().mapToInt(Attended::orientation).sum() + elsewhere,
                parts,
                coverage.statutory() + elsewhere,
                elsewhere,
                starts,
                required,
                done,
                today);
    }

    private static @Nullable LocalDate starts(List<Attended> attended, List<Elsewhere> others) {
        List<LocalDate> days = new ArrayList<>();
        attended.stream().filter(one -> one.orientation() > 0).forEach(one -> days.add(one.day()));
        others.forEach(one -> days.add(one.from()));
        return days.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable LocalDate reached(List<Step> steps, int minutes) {
        int sum = 0;
        for (Step step : steps.stream().sorted(Comparator.comparing(Step::day)).toList()) {
            sum += step.statutory();
            if (sum >= minutes) {
                return step.day();
            }
        }
        return null;
    }

    /** The last day to be finished in time: a year after the beginning. Null when it has not begun. */
    public @Nullable LocalDate due() {
        return starts == null ? null : starts.plusYears(1);
    }

    public Progress progress() {
        LocalDate due = due();
        if (due == null) {
            return Progress.NOT_BEGUN;
        }
        if (required == null) {
            return Progress.NO_LAW;
        }
        if (done != null) {
            return done.isAfter(due) ? Progress.DONE_LATE : Progress.DONE_IN_TIME;
        }
        return today.isAfter(due) ? Progress.OVERDUE : Progress.UNDERWAY;
    }

    /** Statutory minutes still to go; 0 when none are asked for. */
    public int left() {
        return required == null ? 0 : Math.max(0, required.minutes() - statutory);
    }

    /** Tenths of how many times the hours asked for civic orientation has had, rounded down: 20 is twice. */
    public int tenths() {
        return required == null ? 0 : required.tenths(orientation);
    }

    /** Minutes here that belong to no statutory part. */
    public int local() {
        return here - coverage.statutory();
    }

    /** Minutes elsewhere of which nobody has said which part. */
    public int unnamed() {
        return statutory - parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(CivicPart part) {
        return parts.getOrDefault(part, 0);
    }

    /** Whether nothing has been attended anywhere. */
    public boolean empty() {
        return here == 0 && elsewhere == 0;
    }
}
