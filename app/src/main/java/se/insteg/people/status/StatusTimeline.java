package se.insteg.people.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.people.LegalStatus;
import se.insteg.rules.Fact;
import se.insteg.rules.Situation;
import se.insteg.rules.Standing;

/**
 * All that has been said about one person's status, and what follows from it day by day. What no longer stands is history
 * and decides nothing.
 */
public final class StatusTimeline {
    private final List<Recorded> all;
    private final LegalStatus base;
    private final LocalDate baseFrom;
    private final @Nullable LocalDate born;

    /**
     * @param all in any order
     * @param base the status that was said without a day, which counts until the first step begins
     * @param baseFrom the day the person was registered: earlier, nothing is known
     */
    public StatusTimeline(List<Recorded> all, LegalStatus base, LocalDate baseFrom, @Nullable LocalDate born) {
        this.all = all.stream()
                .sorted(Comparator.comparing((Recorded one) -> one.said().begins())
                        .thenComparing(Recorded::at)
                        .thenComparing(Recorded::id))
                .toList();
        this.base = base;
        this.baseFrom = baseFrom;
        this.born = born;
    }

    /** Everything, also what was corrected, by day. */
    public List<Recorded> history() {
        return all;
    }

    public Optional<Recorded> find(UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The steps that stand, the oldest first. */
    public List<Recorded> steps() {
        return standing(one -> one.kind().isStep());
    }

    /** What stands beside the steps, the oldest first. */
    public List<Recorded> notes() {
        return standing(one -> !one.kind().isStep());
    }

    private List<Recorded> standing(Predicate<Statement> wanted) {
        return all.stream()
                .filter(one -> one.stands() && wanted.test(one.said()))
                .toList();
    }

    /** The step of a day; empty before the first. */
    public Optional<Recorded> stepOn(LocalDate day) {
        return last(steps().stream().filter(one -> !one.said().begins().isAfter(day)));
    }

    /** The first step after a day. */
    public Optional<Recorded> stepAfter(LocalDate day) {
        return steps().stream().filter(one -> one.said().begins().isAfter(day)).findFirst();
    }

    /** The status without a day that counts until the first step; UNKNOWN when none was said. */
    public LegalStatus base() {
        return base;
    }

    public LegalStatus statusOn(LocalDate day) {
        return stepOn(day).map(step -> step.said().kind().legalStatus()).orElse(base);
    }

    /** What is known of the person on a day, by all that is known today. */
    public Situation on(LocalDate day) {
        Situation.Builder situation = Situation.on(day).date(Fact.BORN, born);
        standing(situation, day);
        begins(StatusKind.ASYLUM_SEEKER, day).ifPresent(date -> situation.date(Fact.APPLIED, date));
        latest(StatusKind.PERMIT, day).ifPresent(permit -> situation
                .ground(permit.details().ground())
                .date(Fact.PERMITTED, permit.undated() ? null : permit.begins()));
        registered(day).ifPresent(date -> situation.date(Fact.REGISTERED, date));
        last(standing(one -> one.details().housing() != null && !one.begins().isAfter(day)).stream())
                .map(Recorded::said)
                .ifPresent(one -> situation
                        .housing(one.details().housing())
                        .date(Fact.HOUSING, one.undated() ? null : one.begins()));
        check(day)
                .ifPresent(check ->
                        situation.exempt(Boolean.TRUE.equals(check.details().valid()), check.begins()));
        standing(one -> one.kind() == StatusKind.SFI_ADMITTED && !one.begins().isAfter(day)).stream()
                .findFirst()
                .ifPresent(one -> situation.date(Fact.SFI_ADMITTED, one.said().begins()));
        covering(StatusKind.AREA, day).ifPresent(one -> situation.date(Fact.AREA, one.begins()));
        covering(StatusKind.ATTENDANCE, day).ifPresent(one -> situation.date(Fact.ATTENDANCE, one.begins()));
        return situation.build();
    }

    private void standing(Situation.Builder situation, LocalDate day) {
        Optional<Statement> settled = settledBefore(day);
        LocalDate until = steps().stream()
                .map(Recorded::said)
                .filter(next -> next.begins().isAfter(day))
                .filter(next -> settled.isEmpty() || next.kind() != StatusKind.PERMIT)
                .findFirst()
                .map(next -> next.begins().minusDays(1))
                .orElse(null);
        Optional<Recorded> step = stepOn(day);
        if (step.isPresent()) {
            Statement said = settled.orElse(step.get().said());
            situation.standing(standing(said), said.undated() ? null : said.begins(), until);
        } else if (!day.isBefore(baseFrom)) {
            situation.standing(
                    standing(Statement.withoutDate(StatusKind.saying(base), day, StatusSource.OTHER)), null, until);
        }
    }

    /** Somebody who has settled, and is given a new permit, has still settled. */
    private Optional<Statement> settledBefore(LocalDate day) {
        Statement settled = null;
        for (Recorded step : steps()) {
            Statement said = step.said();
            if (said.begins().isAfter(day)) {
                break;
            }
            if (said.kind() == StatusKind.SETTLED) {
                settled = said;
            } else if (said.kind() != StatusKind.PERMIT) {
                settled = null;
            }
        }
        return Optional.ofNullable(settled);
    }

    /** "Has a permit", without a day, leaves open whether the person has settled: nothing may be concluded from it. */
    private static Standing standing(Statement said) {
        return said.undated() && said.kind() == StatusKind.PERMIT
                ? Standing.UNKNOWN
                : said.kind().standing();
    }

    private Optional<LocalDate> begins(StatusKind kind, LocalDate day) {
        return latest(kind, day).filter(one -> !one.undated()).map(Statement::begins);
    }

    private Optional<Statement> latest(StatusKind kind, LocalDate day) {
        return last(standing(one -> one.kind() == kind && !one.begins().isAfter(day)).stream())
                .map(Recorded::said);
    }

    private Optional<Statement> covering(StatusKind kind, LocalDate day) {
        return last(standing(one -> one.kind() == kind && one.coversDay(day)).stream())
                .map(Recorded::said);
    }

    /** The first registration: here, or elsewhere when that was told. */
    private Optional<LocalDate> registered(LocalDate day) {
        return standing(one -> one.kind() == StatusKind.SETTLED
                        && !one.undated()
                        && !one.begins().isAfter(day))
                .stream()
                .map(Recorded::said)
                .map(one -> one.details().firstRegistered() == null
                        ? one.begins()
                        : one.details().firstRegistered())
                .min(Comparator.naturalOrder());
    }

    /** The last check of AT-UND since the last application; none when the proof it saw has run out. */
    private Optional<Statement> check(LocalDate day) {
        LocalDate applied = begins(StatusKind.ASYLUM_SEEKER, day).orElse(LocalDate.MIN);
        return latest(StatusKind.AT_UND, day)
                .filter(check -> !check.begins().isBefore(applied) && check.coversDay(day));
    }

    /** Something about the order of the steps that is not impossible, but worth a look. */
    public List<Oddity> oddities() {
        List<Oddity> odd = new ArrayList<>();
        Recorded before = null;
        for (Recorded step : steps()) {
            if (before != null
                    && seldomFollows(before.said().kind(), step.said().kind())) {
                odd.add(new Oddity(step, before));
            }
            before = step;
        }
        return odd;
    }

    /** A step that seldom follows on the one before it. */
    public record Oddity(Recorded step, Recorded before) {}

    private static boolean seldomFollows(StatusKind before, StatusKind step) {
        return switch (step) {
            case SETTLED ->
                Set.of(StatusKind.ASYLUM_SEEKER, StatusKind.REFUSED, StatusKind.LEFT)
                        .contains(before);
            case REFUSED ->
                Set.of(StatusKind.SETTLED, StatusKind.LEFT, StatusKind.REFUSED).contains(before);
            default -> before == step;
        };
    }

    private static Optional<Recorded> last(Stream<Recorded> some) {
        return some.reduce((first, second) -> second);
    }
}
