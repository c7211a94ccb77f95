package se.insteg.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why the plan is as it is, and what would have to be otherwise. Every answer is found by solving again with something
 * changed, and taking that back: never guessed from prices or points. Where a plan could not be proven the best, an answer
 * says so ({@link Effect#exact}, {@link Turning.NotKnown}).
 *
 * <p>Not for use by several threads; the {@link Live} is the same before and after.
 */
public final class Reasons {
    private final Live live;

    public Reasons(Live live) {
        this.live = live;
    }

    /** What a candidate would come to. */
    public record Unlock(Candidate candidate, Effect effect) {}

    /** A unit and a place: points, price, and what would follow if it were there. */
    public PairReason pair(String unit, String place) {
        Optional<Effect> ifThere = ifPlacedAt(unit, place);
        return new PairReason(
                unit,
                place,
                live.points(unit, place),
                live.price(place),
                live.placeOf(unit).equals(Optional.of(place)),
                ifThere,
                ifThere.map(effect -> chain(unit, effect.moves())).orElse(List.of()));
    }

    /**
     * What the best plan with the unit at the place comes to; empty when no plan has it there. A unit that is locked elsewhere
     * is locked here instead.
     */
    public Optional<Effect> ifPlacedAt(String unit, String place) {
        return tried(List.of(new Change.Locks(unit, place)));
    }

    /** What one more seat at the place is worth: the best plan with it. */
    public Effect oneMoreSeat(String place) {
        return live.tryOut(new Change.Seats(place, live.capacity(place) + 1));
    }

    /** What one seat less at the place would cost; empty when locked units need them all. */
    public Optional<Effect> oneSeatLess(String place) {
        int seats = live.capacity(place);
        return seats == 0 ? Optional.empty() : tried(List.of(new Change.Seats(place, seats - 1)));
    }

    /** The first candidate with which the unit would have any place at all; candidates in the order of how small they are. */
    public Turning placed(String unit, List<Candidate> smallestFirst) {
        return turning(smallestFirst, () -> canBePlaced(unit));
    }

    /** The first candidate with which the unit would have this place; candidates in the order of how small they are. */
    public Turning placedAt(String unit, String place, List<Candidate> smallestFirst) {
        return turning(smallestFirst, () -> canBeAt(unit, place));
    }

    /**
     * What each candidate would come to, those that certainly place the most persons first, then those that certainly gain the
     * most points.
     *
     * @throws InvalidInstanceException when a candidate cannot be tried
     */
    public List<Unlock> unlocks(List<Candidate> candidates) {
        List<Unlock> unlocks = new ArrayList<>();
        for (Candidate candidate : candidates) {
            unlocks.add(new Unlock(candidate, live.tryOut(candidate.changes())));
        }
        Comparator<Unlock> byPersons =
                Comparator.comparingInt(unlock -> -unlock.effect().personsAtLeast());
        Comparator<Unlock> byPoints =
                Comparator.comparingLong(unlock -> -unlock.effect().points().orElse(Long.MIN_VALUE + 1));
        unlocks.sort(live.objective() == Objective.PERSONS_FIRST ? byPersons.thenComparing(byPoints) : byPoints);
        return unlocks;
    }

    /** Yes, no, or not known. */
    private enum Answer {
        YES,
        NO,
        NOT_KNOWN
    }

    private interface Question {
        Answer ask();
    }

    private record Tried(Effect effect, Answer answer) {}

    private Turning turning(List<Candidate> smallestFirst, Question question) {
        switch (question.ask()) {
            case YES -> {
                return new Turning.Already();
            }
            case NOT_KNOWN -> {
                return new Turning.NotKnown(List.of());
            }
            case NO -> {}
        }
        List<Candidate> undecided = new ArrayList<>();
        for (Candidate candidate : smallestFirst) {
            Tried tried = live.tryOut(candidate.changes(), effect -> new Tried(effect, question.ask()));
            if (tried.answer() == Answer.YES && undecided.isEmpty()) {
                return new Turning.By(candidate, tried.effect());
            }
            if (tried.answer() != Answer.NO) {
                undecided.add(candidate);
            }
        }
        return undecided.isEmpty() ? new Turning.ByNone() : new Turning.NotKnown(List.copyOf(undecided));
    }

    private Answer canBePlaced(String unit) {
        if (!live.tally().proven()) {
            return Answer.NOT_KNOWN;
        }
        Answer answer = live.placeOf(unit).isPresent() ? Answer.YES : Answer.NO;
        for (String place : live.placesOf(unit)) {
            if (answer != Answer.NO) {
                break;
            }
            answer = canBeAt(unit, place);
        }
        return answer;
    }

    /** Whether some best plan has the unit there: when having it there costs nothing. */
    private Answer canBeAt(String unit, String place) {
        if (!live.tally().proven()) {
            return Answer.NOT_KNOWN;
        }
        if (live.placeOf(unit).equals(Optional.of(place))) {
            return Answer.YES;
        }
        if (live.isLocked(unit)) {
            return Answer.NO;
        }
        Optional<Effect> there = ifPlacedAt(unit, place);
        if (there.isEmpty() || there.get().certainlyWorse()) {
            return Answer.NO;
        }
        return there.get().exact() ? Answer.YES : Answer.NOT_KNOWN;
    }

    private Optional<Effect> tried(List<Change> changes) {
        try {
            return Optional.of(live.tryOut(changes));
        } catch (InvalidInstanceException impossible) {
            if (impossible.problem() == InvalidInstanceException.Problem.IMPOSSIBLE_LOCK) {
                return Optional.empty();
            }
            throw impossible;
        }
    }

    /** Orders moves so that each follows from one before it, beginning with the unit's own if it moves. */
    public static List<Move> chain(String unit, List<Move> moves) {
        List<Move> left = new ArrayList<>(moves);
        List<Move> chain = new ArrayList<>();
        Optional<Move> own =
                left.stream().filter(move -> move.unit().equals(unit)).findFirst();
        if (own.isPresent()) {
            left.remove(own.get());
            chain.add(own.get());
            follow(left, chain, own.get().to(), true);
            follow(left, chain, own.get().from(), false);
        }
        chain.addAll(left);
        return List.copyOf(chain);
    }

    /** Adds who leaves the place, then who leaves the place taken by that; or who comes to it, and to the place left by that. */
    private static void follow(List<Move> left, List<Move> chain, @Nullable String place, boolean leaving) {
        String at = place;
        boolean found = true;
        while (at != null && found) {
            String here = at;
            Optional<Move> next = left.stream()
                    .filter(move -> Objects.equals(leaving ? move.from() : move.to(), here))
                    .findFirst();
            found = next.isPresent();
            if (found) {
                left.remove(next.get());
                chain.add(next.get());
                at = leaving ? next.get().to() : next.get().from();
            }
        }
    }
}
