package se.insteg.travel;

import java.util.Arrays;
import java.util.List;
import se.insteg.transit.Access;
import se.insteg.transit.Reach;

/**
 * The journeys to one workplace at its hours and home again: one search for each day answers for every home, and what is asked
 * again is remembered. Thread-safe.
 */
final class WorkJourneys {
    private static final int FEWEST = 256;
    private static final int WAY_BITS = 3;

    private final List<Ways> ways;

    /** By home: the seconds of the longest way and which way that is, or 0 before somebody asked. What a race loses is found again. */
    private volatile int[] answers = new int[FEWEST];

    /** @param ways one for each day that differs, one to seven */
    WorkJourneys(List<Ways> ways) {
        this.ways = List.copyOf(ways);
    }

    /** A shift, and what leads there and back. */
    record Ways(Shift shift, Reach there, Reach back) {
        /** Seconds of the longer way, or {@link Reach#NONE}. */
        int longest(Access home) {
            int to = there.seconds(home);
            int from = back.seconds(home);
            return to == Reach.NONE || from == Reach.NONE ? Reach.NONE : Math.max(to, from);
        }

        boolean areOnFoot(Access home) {
            return there.isOnFoot(home) && back.isOnFoot(home);
        }
    }

    /** A home. @param number from 0 on, its own */
    record Home(int number, Access access) {}

    /** Seconds of the longest way, on the day on which it is longest; {@link Reach#NONE} when on some day nothing is there in time. */
    int seconds(Home home) {
        return (answer(home) >> WAY_BITS) + Reach.NONE - 1;
    }

    /** On the day with the longest way, or with none. */
    Ways longest(Home home) {
        return ways.get(answer(home) & ((1 << WAY_BITS) - 1));
    }

    private int answer(Home home) {
        int[] known = answers;
        if (home.number() >= known.length) {
            known = Arrays.copyOf(known, Math.max(2 * known.length, Integer.highestOneBit(home.number()) << 1));
            answers = known;
        }
        int answer = known[home.number()];
        if (answer == 0) {
            answer = found(home.access());
            known[home.number()] = answer;
        }
        return answer;
    }

    private int found(Access home) {
        int longest = 0;
        int most = ways.getFirst().longest(home);
        for (int i = 1; i < ways.size() && most != Reach.NONE; i++) {
            int seconds = ways.get(i).longest(home);
            if (seconds == Reach.NONE || seconds > most) {
                longest = i;
                most = seconds;
            }
        }
        return (most - Reach.NONE + 1) << WAY_BITS | longest;
    }
}
