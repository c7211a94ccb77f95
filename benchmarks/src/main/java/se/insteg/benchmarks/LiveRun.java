package se.insteg.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import se.insteg.matching.Change;
import se.insteg.matching.Effect;
import se.insteg.matching.Instance;
import se.insteg.matching.Live;
import se.insteg.matching.Matching;
import se.insteg.matching.Options;
import se.insteg.matching.Reasons;
import se.insteg.matching.Solution;
import se.insteg.matching.Tally;
import se.insteg.matching.Unit;

/**
 * How long a change of a plan takes that is kept the best, and how long a "what if": {@code LiveRun PERSONS PLACES}. People
 * arrive and leave, learn more, are locked and unlocked; places gain and lose a seat. Afterwards the plan is compared with
 * one solved afresh.
 */
final class LiveRun {
    private static final int WARM_UP = 500;
    private static final int CHANGES = 1_000;
    private static final int QUESTIONS = 1_000;
    private static final int MOST_POINTS = 1_000;
    private static final int MOST_LOCKED = 2;

    private final SplittableRandom random = new SplittableRandom(7);
    private final Live live;
    private final List<String> units = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private int arrived;

    private LiveRun(Instance instance) {
        live = Live.of(instance, Options.defaults());
        for (int u = 0; u < instance.unitCount(); u++) {
            units.add(instance.unit(u).id());
        }
        for (int p = 0; p < instance.placeCount(); p++) {
            places.add(instance.place(p).id());
        }
    }

    public static void main(String[] words) {
        LiveRun run = new LiveRun(Country.of(Integer.parseInt(words[0]), Integer.parseInt(words[1]), false, 1));
        run.changes(WARM_UP);
        say("changes", run.changes(CHANGES));
        Tally kept = run.live.tally();
        Solution fresh = Matching.solve(run.live.solution().instance(), Options.defaults());
        System.out.println("equal "
                + (kept.proven()
                        && fresh.proven()
                        && kept.placedPersons() == fresh.placedPersons()
                        && kept.points() == fresh.points()));
        run.whatIfs(WARM_UP);
        say("what-ifs", run.whatIfs(QUESTIONS));
    }

    private static void say(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%s %.3f %.3f %.3f %.3f%n",
                what,
                Arrays.stream(milliseconds).average().orElse(0),
                milliseconds[milliseconds.length / 2],
                milliseconds[milliseconds.length * 99 / 100],
                milliseconds[milliseconds.length - 1]);
    }

    /** Makes changes one by one; returns the milliseconds each took. */
    private double[] changes(int count) {
        double[] milliseconds = new double[count];
        for (int i = 0; i < count; i++) {
            Change change = change();
            long begun = System.nanoTime();
            live.apply(change);
            milliseconds[i] = (System.nanoTime() - begun) / 1e6;
            if (change instanceof Change.Leaves(String unit)) {
                units.remove(unit);
            }
            if (change instanceof Change.Arrives(Unit unit, Map<String, Integer> points)) {
                units.add(unit.id());
            }
        }
        return milliseconds;
    }

    /** Asks what would be if, and what a seat with somebody in it would cost whom. */
    private double[] whatIfs(int count) {
        Reasons reasons = new Reasons(live);
        double[] milliseconds = new double[count];
        for (int i = 0; i < count; i++) {
            String unit = anyOf(units);
            List<String> own = live.placesOf(unit);
            Change change = change();
            boolean ask = random.nextBoolean() && !own.isEmpty() && !live.isLocked(unit);
            long begun = System.nanoTime();
            Optional<Effect> effect = ask ? reasons.ifPlacedAt(unit, anyOf(own)) : Optional.of(live.tryOut(change));
            milliseconds[i] = (System.nanoTime() - begun) / 1e6;
            if (effect.isPresent() && !effect.get().exact()) {
                throw new IllegalStateException("an answer was not exact");
            }
        }
        return milliseconds;
    }

    private Change change() {
        String unit = anyOf(units);
        String place = anyOf(places);
        List<String> own = live.placesOf(unit);
        return switch (random.nextInt(7)) {
            case 0 -> new Change.Arrives(Unit.of("arrived" + arrived++), points(own));
            case 1 -> new Change.Leaves(unit);
            case 2 -> more(place, 1);
            case 3 -> more(place, live.capacity(place) > MOST_LOCKED ? -1 : 1);
            case 4 -> live.isLocked(unit) ? new Change.Unlocks(unit) : new Change.Pairs(unit, points(own));
            case 5 -> {
                Optional<String> at = live.placeOf(unit);
                yield at.isPresent() && !live.isLocked(unit)
                        ? new Change.Locks(unit, at.get())
                        : new Change.Pair(unit, place, random.nextInt(MOST_POINTS));
            }
            default -> new Change.Pair(unit, place, random.nextInt(MOST_POINTS));
        };
    }

    private Change more(String place, int seats) {
        return new Change.Seats(place, live.capacity(place) + seats);
    }

    private Map<String, Integer> points(List<String> own) {
        Map<String, Integer> points = new HashMap<>();
        own.forEach(place -> points.put(place, random.nextInt(MOST_POINTS)));
        return points;
    }

    private String anyOf(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
