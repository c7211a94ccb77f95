package se.insteg.demonstration;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.people.status.Settlement;
import se.insteg.people.status.Statement;
import se.insteg.people.status.Statement.Details;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusSource;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;
import se.insteg.rules.Housing;
import se.insteg.rules.PermitGround;

/**
 * How people's status came to be what it is: those who came in the autumn of 2015 and settled, those of later years, and
 * those who applied on either side of the new reception act. A few are noted without a day, as in any register.
 */
final class StatusHistories {
    private static final LocalDate NEW_ACT = LocalDate.of(2026, Month.OCTOBER, 1);
    private static final List<PermitGround> GROUNDS = List.of(
            PermitGround.PROTECTION,
            PermitGround.PROTECTION,
            PermitGround.PROTECTION,
            PermitGround.FAMILY,
            PermitGround.RESETTLED,
            PermitGround.DISTRESSING);

    private final LocalDate today;
    private final Chance chance;

    StatusHistories(LocalDate today, Chance chance) {
        this.today = today;
        this.chance = chance;
    }

    /** Ends each one with the status they have; those without statements are left out. */
    Map<Participant, List<Statement>> of(List<Participant> people) {
        Map<Participant, List<Statement>> histories = new LinkedHashMap<>();
        for (Participant person : people) {
            List<Statement> history = new ArrayList<>();
            if (!chance.percent(8)) {
                switch (person.details().care().status()) {
                    case ASYLUM_SEEKER -> seeking(history, isChild(person));
                    case PERMIT_HOLDER -> settled(history);
                    case TEMPORARY_PROTECTION ->
                        history.add(say(
                                StatusKind.TEMPORARY_PROTECTION,
                                LocalDate.of(2022, 3, 15).plusDays(chance.below(900)),
                                LocalDate.of(2027, 3, 4),
                                Details.NONE));
                    case OTHER, UNKNOWN -> {}
                }
            }
            if (!history.isEmpty()) {
                histories.put(person, history);
            }
        }
        return histories;
    }

    private boolean isChild(Participant person) {
        Integer age = Ages.of(person.details(), today);
        return age != null && age < Ages.ADULT;
    }

    /** @param child is not said to have found a home of their own */
    private void seeking(List<Statement> history, boolean child) {
        boolean newAct = chance.percent(22) && NEW_ACT.isBefore(today.minusDays(5));
        LocalDate applied = newAct
                ? NEW_ACT.plusDays(chance.below(Math.toIntExact(today.toEpochDay() - NEW_ACT.toEpochDay()) - 3))
                : NEW_ACT.minusDays(20 + chance.below(500));
        Housing housing = chance.percent(65) || child ? Housing.ASSIGNED : Housing.OWN;
        history.add(say(StatusKind.ASYLUM_SEEKER, applied, null, Details.of(housing)));
        if (chance.percent(60)) {
            history.add(
                    Statement.of(StatusKind.CARD, before(applied, 60), null, Details.checked(true), StatusSource.CARD));
        }
        if (newAct) {
            if (chance.percent(70)) {
                history.add(say(StatusKind.AREA, before(applied, 5), null, Details.within("20")));
                history.add(say(StatusKind.ATTENDANCE, before(applied, 5), null, reporting()));
            }
        } else if (chance.percent(55)) {
            LocalDate checked = today.minusDays(chance.below(110));
            if (checked.isAfter(applied)) {
                LocalDate ends = chance.percent(60) ? checked.plusDays(120 + chance.below(60)) : null;
                history.add(Statement.of(
                        StatusKind.AT_UND, checked, ends, Details.checked(chance.percent(88)), StatusSource.CARD));
            }
        }
    }

    /** Soon after, yet not later than today. */
    private LocalDate before(LocalDate applied, int days) {
        LocalDate later = applied.plusDays(1 + chance.below(days));
        return later.isAfter(today) ? today : later;
    }

    private static Details reporting() {
        try {
            return Details.reporting(TypedText.hours("tis 09:00-11:00"));
        } catch (BadCell impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void settled(List<Statement> history) {
        boolean early = chance.percent(35);
        LocalDate applied = early
                ? LocalDate.of(2015, 9, 1).plusDays(chance.below(120))
                : LocalDate.of(2021, 6, 1).plusDays(chance.below(1500));
        LocalDate permitted = applied.plusDays(240 + chance.below(300));
        LocalDate settled = permitted.plusDays(30 + chance.below(90));
        if (settled.isAfter(today)) {
            settled = today.minusDays(chance.below(20));
            permitted = settled.minusDays(40);
        }
        PermitGround ground = chance.one(GROUNDS);
        if (ground != PermitGround.RESETTLED && ground != PermitGround.FAMILY) {
            history.add(say(StatusKind.ASYLUM_SEEKER, applied, null, Details.of(Housing.ASSIGNED)));
        }
        history.add(say(StatusKind.PERMIT, permitted, early ? null : ends(permitted), Details.of(ground)));
        Settlement settlement = chance.percent(70) ? Settlement.ASSIGNED : Settlement.SELF_SETTLED;
        history.add(Statement.of(
                StatusKind.SETTLED,
                settled,
                null,
                Details.settled(settlement, null),
                StatusSource.POPULATION_REGISTER));
        if (chance.percent(65)) {
            LocalDate admitted = settled.plusDays(20 + chance.below(70));
            if (admitted.isBefore(today)) {
                history.add(
                        Statement.of(StatusKind.SFI_ADMITTED, admitted, null, Details.NONE, StatusSource.MUNICIPALITY));
            }
        }
    }

    /** Three years, or two more when those have passed; a few run out soon. */
    private LocalDate ends(LocalDate permitted) {
        LocalDate ends = permitted.plusYears(3);
        while (ends.isBefore(today)) {
            ends = ends.plusYears(2);
        }
        return chance.percent(8) ? today.plusDays(8 + chance.below(45)) : ends;
    }

    private static Statement say(StatusKind kind, LocalDate begins, @Nullable LocalDate ends, Details details) {
        return Statement.of(kind, begins, ends, details, StatusSource.AGENCY);
    }
}
