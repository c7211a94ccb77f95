package se.insteg.people.status.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.people.status.StatusKind;
import se.insteg.rules.Entitlement;
import se.insteg.rules.Entitlement.Applies;
import se.insteg.rules.Entitlement.CannotBeTold;
import se.insteg.rules.Entitlement.DoesNotApply;
import se.insteg.rules.Fact;

/**
 * What applies to somebody on a day, sorted as it is read.
 *
 * @param later what does not apply yet, but will when time has passed
 * @param not what has nothing to do with them, that day
 */
public record StatusView(
        LocalDate day,
        List<Entitlement> applies,
        List<Entitlement> missing,
        List<Entitlement> later,
        List<Entitlement> not) {
    private static final int YEARS_TO_PLAN_FOR = 5;

    static StatusView of(LocalDate day, List<Entitlement> all) {
        List<Entitlement> applies = new ArrayList<>();
        List<Entitlement> missing = new ArrayList<>();
        List<Entitlement> later = new ArrayList<>();
        List<Entitlement> not = new ArrayList<>();
        for (Entitlement one : all) {
            switch (one.answer()) {
                case Applies yes -> applies.add(one);
                case CannotBeTold unknown -> missing.add(one);
                case DoesNotApply no -> (no.from() == null ? not : later).add(one);
            }
        }
        // What somebody may, has to and must be offered comes before what is good to know.
        applies.sort(Comparator.comparing(one -> one.rule().kind()));
        return new StatusView(day, applies, missing, later, not);
    }

    /** Since when, until when, or from when; a message key and its days. */
    public static @Nullable Span span(Entitlement entitlement, LocalDate day) {
        return switch (entitlement.answer()) {
            case Applies applies -> span(entitlement, applies, day);
            case DoesNotApply(LocalDate from) -> from == null ? null : new Span("people.legal.span.from", from);
            case CannotBeTold unknown -> null;
        };
    }

    private static @Nullable Span span(Entitlement entitlement, Applies applies, LocalDate day) {
        LocalDate since = applies.since();
        LocalDate ends = applies.until();
        // An age reached in thirty years is no end to plan for.
        LocalDate until = ends == null || ends.isAfter(day.plusYears(YEARS_TO_PLAN_FOR)) ? null : ends;
        if (until == null) {
            return since == null ? null : new Span("people.legal.span.since", since);
        }
        boolean lawChanges = until.equals(entitlement.rule().to());
        return since == null
                ? new Span("people.legal.span." + (lawChanges ? "untilLaw" : "until"), until)
                : new Span("people.legal.span." + (lawChanges ? "betweenLaw" : "between"), since, until);
    }

    /** @param days that fill the words */
    public record Span(String key, Object... days) {}

    /** What to note so that a fact is known; null when it is noted elsewhere. */
    public static @Nullable StatusKind noting(Fact fact) {
        return switch (fact) {
            case APPLIED -> StatusKind.ASYLUM_SEEKER;
            case PERMITTED, GROUND -> StatusKind.PERMIT;
            case REGISTERED -> StatusKind.SETTLED;
            case HOUSING -> StatusKind.HOUSING;
            case EXEMPTION -> StatusKind.AT_UND;
            case SFI_ADMITTED -> StatusKind.SFI_ADMITTED;
            case AREA -> StatusKind.AREA;
            case ATTENDANCE -> StatusKind.ATTENDANCE;
            case STANDING, BORN, PENSION_AGE -> null;
        };
    }

    /** Where a missing fact is noted; null when nowhere. @param person the address of the person's first page */
    public static @Nullable String path(String person, Fact fact) {
        StatusKind kind = noting(fact);
        if (kind != null) {
            return person + "/status/new?kind=" + kind.code();
        }
        return switch (fact) {
            case STANDING -> person + "/status/new";
            case BORN -> person + "/edit";
            default -> null;
        };
    }
}
