package se.insteg.rules.conditions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;
import se.insteg.rules.Fact;
import se.insteg.rules.Reason;
import se.insteg.rules.Reason.Truth;

/**
 * What a condition found.
 *
 * @param since the first day it has held; null when not known, {@link LocalDate#MIN} when it always has. Only with yes
 * @param until the last day it will hold, as far as is known. Only with yes
 * @param opens the day it will begin to hold, if only time passes. Only with no
 */
public record Verdict(
        Truth truth,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate opens,
        List<Reason> reasons) {
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    static Verdict yes(Fact fact, @Nullable LocalDate since, @Nullable LocalDate until, Words words) {
        return new Verdict(Truth.YES, since, until, null, List.of(new Reason(fact, Truth.YES, words)));
    }

    static Verdict no(Fact fact, @Nullable LocalDate opens, Words words) {
        return new Verdict(Truth.NO, null, null, opens, List.of(new Reason(fact, Truth.NO, words)));
    }

    static Verdict missing(Fact fact) {
        Words words = Words.of("rules.missing." + fact);
        return new Verdict(Truth.UNKNOWN, null, null, null, List.of(new Reason(fact, Truth.UNKNOWN, words)));
    }

    /** All of them hold: one no is no, else one unknown is unknown. */
    static Verdict all(List<Verdict> verdicts) {
        List<Reason> reasons = reasons(verdicts);
        if (verdicts.stream().anyMatch(verdict -> verdict.truth() == Truth.NO)) {
            return new Verdict(Truth.NO, null, null, opensTogether(verdicts), reasons);
        }
        if (verdicts.stream().anyMatch(verdict -> verdict.truth() == Truth.UNKNOWN)) {
            return new Verdict(Truth.UNKNOWN, null, null, null, reasons);
        }
        return new Verdict(Truth.YES, latestSince(verdicts), earliestUntil(verdicts), null, reasons);
    }

    /** The day on which all that are closed have opened, while those that hold still do. */
    private static @Nullable LocalDate opensTogether(List<Verdict> verdicts) {
        LocalDate latest = null;
        for (Verdict verdict : verdicts) {
            LocalDate opens = verdict.opens();
            if (verdict.truth() == Truth.UNKNOWN || (verdict.truth() == Truth.NO && opens == null)) {
                return null;
            }
            latest = opens != null && (latest == null || opens.isAfter(latest)) ? opens : latest;
        }
        LocalDate until = earliestUntil(verdicts);
        return latest != null && until != null && until.isBefore(latest) ? null : latest;
    }

    private static @Nullable LocalDate latestSince(List<Verdict> verdicts) {
        LocalDate latest = null;
        for (Verdict verdict : verdicts) {
            LocalDate since = verdict.since();
            if (since == null) {
                return null;
            }
            latest = latest == null || since.isAfter(latest) ? since : latest;
        }
        return latest;
    }

    private static @Nullable LocalDate earliestUntil(List<Verdict> verdicts) {
        LocalDate earliest = null;
        for (Verdict verdict : verdicts) {
            LocalDate until = verdict.until();
            earliest = until != null && (earliest == null || until.isBefore(earliest)) ? until : earliest;
        }
        return earliest;
    }

    private static List<Reason> reasons(List<Verdict> verdicts) {
        List<Reason> reasons = new ArrayList<>();
        verdicts.forEach(verdict -> reasons.addAll(verdict.reasons()));
        return reasons;
    }
}
