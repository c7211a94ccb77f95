package se.insteg.people.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.people.Participant;
import se.insteg.rules.Eligibility;
import se.insteg.rules.Entitlement;
import se.insteg.rules.Entitlement.Applies;
import se.insteg.rules.Entitlement.CannotBeTold;
import se.insteg.rules.Entitlement.DoesNotApply;
import se.insteg.rules.Fact;
import se.insteg.rules.Situation;
import se.insteg.rules.Standing;

/** What has to be thought of about one person's status. Derived anew each time from what is noted and the law of the day. */
@Component
public class Reminders {
    /** A new permit takes long: ask two months before. */
    private static final int DAYS_BEFORE_PERMIT_ENDS = 60;

    private static final int DAYS_BEFORE_CARD_ENDS = 14;
    private static final int DAYS_BETWEEN_CHECKS = 90;
    private static final int DAYS_BEFORE_SFI_ENDS = 90;

    /** What became possible longer ago than this is no news. */
    private static final int DAYS_OF_NEWS = 30;

    private final Eligibility eligibility;

    Reminders(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    /** @param until the last day whose work is wanted, such as this week's Sunday */
    public List<Reminder> of(Participant person, StatusTimeline timeline, LocalDate today, LocalDate until) {
        Situation now = timeline.on(today);
        Pen pen = new Pen(person, new ArrayList<>());
        timeline.stepAfter(today)
                .map(Recorded::said)
                .filter(step -> !step.begins().isAfter(until))
                .ifPresent(step -> pen.add(Reminder.Kind.STATUS_BEGINS, today, step.begins()));
        permitEnds(pen, timeline, now, today);
        if (now.standing() == Standing.ASYLUM_SEEKER) {
            check(pen, timeline, today);
            workOpens(pen, now, until);
            area(pen, now);
        }
        sfiEnds(pen, now);
        return pen.reminders();
    }

    private record Pen(Participant person, List<Reminder> reminders) {
        void add(Reminder.Kind kind, LocalDate since, @Nullable LocalDate due) {
            reminders.add(
                    new Reminder(kind, person.id(), person.details().identity().name(), since, due));
        }
    }

    private static void permitEnds(Pen pen, StatusTimeline timeline, Situation now, LocalDate today) {
        boolean byPermit =
                switch (now.standing()) {
                    case PERMIT, SETTLED, TEMPORARY_PROTECTION -> true;
                    default -> false;
                };
        Optional<Statement> permit = timeline.steps().stream()
                .map(Recorded::said)
                .filter(step -> step.kind() == StatusKind.PERMIT || step.kind() == StatusKind.TEMPORARY_PROTECTION)
                .reduce((first, second) -> second);
        LocalDate ends = permit.map(Statement::ends).orElse(null);
        if (byPermit && ends != null && !ends.isAfter(today.plusDays(DAYS_BEFORE_PERMIT_ENDS))) {
            pen.add(Reminder.Kind.PERMIT_ENDS, ends.minusDays(DAYS_BEFORE_PERMIT_ENDS), ends);
        }
    }

    private static void check(Pen pen, StatusTimeline timeline, LocalDate today) {
        timeline.notes().stream()
                .map(Recorded::said)
                .filter(note -> note.kind() == StatusKind.AT_UND)
                .reduce((first, second) -> second)
                .filter(check -> Boolean.TRUE.equals(check.details().valid()))
                .ifPresent(check -> {
                    LocalDate ends = check.ends();
                    LocalDate due = ends == null ? check.begins().plusDays(DAYS_BETWEEN_CHECKS) : ends;
                    LocalDate ask = ends == null ? due : ends.minusDays(DAYS_BEFORE_CARD_ENDS);
                    if (!ask.isAfter(today)) {
                        pen.add(Reminder.Kind.CHECK_AT_UND, ask, due);
                    }
                });
    }

    private void workOpens(Pen pen, Situation now, LocalDate until) {
        if (now.exempt() != null) {
            return;
        }
        LocalDate applied = now.date(Fact.APPLIED);
        Entitlement exemption = eligibility.of(now, "work.exemption").orElse(null);
        LocalDate opens = exemption == null ? null : begins(exemption);
        // Not who could have had it all along, and only meets a rule that has been worded anew.
        if (exemption != null
                && opens != null
                && applied != null
                && opens.isAfter(applied)
                && !opens.equals(exemption.rule().from())
                && !opens.isAfter(until)
                && !opens.isBefore(now.day().minusDays(DAYS_OF_NEWS))) {
            pen.add(Reminder.Kind.WORK_OPENS, opens, null);
        }
    }

    private static @Nullable LocalDate begins(Entitlement entitlement) {
        return switch (entitlement.answer()) {
            case Applies yes -> yes.since();
            case DoesNotApply no -> no.from();
            case CannotBeTold unknown -> null;
        };
    }

    private void area(Pen pen, Situation now) {
        Optional<Entitlement> area = eligibility.of(now, "reception.area");
        LocalDate applied = now.date(Fact.APPLIED);
        area.filter(one -> one.answer() instanceof CannotBeTold)
                .map(one -> one.rule().from())
                .filter(from -> applied != null && !applied.isBefore(from))
                .ifPresent(from -> pen.add(Reminder.Kind.NOTE_AREA, applied == null ? from : applied, null));
    }

    private void sfiEnds(Pen pen, Situation now) {
        eligibility.of(now, "language.sfi").ifPresent(sfi -> {
            if (sfi.answer() instanceof Applies(LocalDate since, LocalDate until)
                    && until != null
                    && !until.equals(sfi.rule().to())
                    && !until.isAfter(now.day().plusDays(DAYS_BEFORE_SFI_ENDS))) {
                pen.add(Reminder.Kind.SFI_ENDS, until.minusDays(DAYS_BEFORE_SFI_ENDS), until);
            }
        });
    }
}
