package se.insteg.transit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The earliest arrival at every stop, round by round: what can be reached with one ride, then with one more (Delling, Pajor
 * and Werneck, "Round-Based Public Transit Routing", 2012). Of journeys that arrive equally early the one with fewest rides.
 * One use, one thread.
 */
final class Raptor {
    static final int NEVER = Integer.MAX_VALUE;

    /** More changes than anybody puts up with on the way to work. */
    static final int MOST_RIDES = 6;

    private final Day day;
    private final int stops;
    private final int latest;

    /** The earliest arrival on board, whatever the round. */
    private final int[] earliest;

    private final int[] readyEarliest;
    private final List<Round> rounds = new ArrayList<>();

    /**
     * What a round improved.
     *
     * @param arrive on board, or NEVER
     * @param ready when one can get on, after a change or the first walk, or NEVER
     * @param lane in which one arrived
     * @param run which of its runs
     * @param from position where one got on
     * @param to position where one got off
     * @param changedFrom the stop where one got off before, or −1 after the first walk
     */
    private record Round(int[] arrive, int[] ready, int[] lane, int[] run, int[] from, int[] to, int[] changedFrom) {
        static Round of(int stops) {
            Round round = new Round(
                    new int[stops],
                    new int[stops],
                    new int[stops],
                    new int[stops],
                    new int[stops],
                    new int[stops],
                    new int[stops]);
            Arrays.fill(round.arrive, NEVER);
            Arrays.fill(round.ready, NEVER);
            return round;
        }
    }

    /** A ride found, on the search's own clock: mirrored if the day is. */
    record Found(Day.Lane lane, int run, int from, int to) {}

    /** @param latest what arrives later is left aside */
    Raptor(Day day, int latest) {
        this.day = day;
        this.latest = latest;
        this.stops = day.calls.length;
        this.earliest = new int[stops];
        this.readyEarliest = new int[stops];
        Arrays.fill(earliest, NEVER);
        Arrays.fill(readyEarliest, NEVER);
    }

    /** @param starts pairs of a stop and when one is there */
    Raptor search(int[] starts) {
        Round before = Round.of(stops);
        BitSet improved = new BitSet(stops);
        for (int i = 0; i < starts.length; i += 2) {
            if (starts[i + 1] < before.ready[starts[i]]) {
                before.ready[starts[i]] = starts[i + 1];
                before.changedFrom[starts[i]] = -1;
                readyEarliest[starts[i]] = starts[i + 1];
                improved.set(starts[i]);
            }
        }
        rounds.add(before);
        int[] boarding = new int[day.lanes.size()];
        for (int ride = 1; ride <= MOST_RIDES && !improved.isEmpty(); ride++) {
            Round round = Round.of(stops);
            rounds.add(round);
            BitSet arrived = new BitSet(stops);
            BitSet lanes = lanesFrom(improved, boarding);
            for (int lane = lanes.nextSetBit(0); lane >= 0; lane = lanes.nextSetBit(lane + 1)) {
                ride(lane, boarding[lane], before, round, arrived);
            }
            improved = change(round, arrived);
            before = round;
        }
        return this;
    }

    /** The lanes that call at any of the stops, with the first position of each in {@code boarding}. */
    private BitSet lanesFrom(BitSet improved, int[] boarding) {
        BitSet lanes = new BitSet(boarding.length);
        for (int stop = improved.nextSetBit(0); stop >= 0; stop = improved.nextSetBit(stop + 1)) {
            int[] calls = day.calls[stop];
            for (int i = 0; i < calls.length; i += 2) {
                int lane = calls[i];
                boarding[lane] = lanes.get(lane) ? Math.min(boarding[lane], calls[i + 1]) : calls[i + 1];
                lanes.set(lane);
            }
        }
        return lanes;
    }

    private void ride(int index, int first, Round before, Round round, BitSet arrived) {
        Day.Lane lane = day.lanes.get(index);
        int run = -1;
        int from = 0;
        for (int i = first; i < lane.stops().length; i++) {
            int stop = lane.stops()[i];
            if (run >= 0
                    && (lane.may()[i] & Pattern.ALIGHT) != 0
                    && lane.arrive()[run][i] < earliest[stop]
                    && lane.arrive()[run][i] <= latest) {
                earliest[stop] = lane.arrive()[run][i];
                round.arrive[stop] = earliest[stop];
                round.lane[stop] = index;
                round.run[stop] = run;
                round.from[stop] = from;
                round.to[stop] = i;
                arrived.set(stop);
            }
            int ready = before.ready[stop];
            if (ready != NEVER && (lane.may()[i] & Pattern.BOARD) != 0 && (run < 0 || ready <= lane.depart()[run][i])) {
                int caught = firstFrom(lane.depart(), i, ready, run < 0 ? lane.depart().length : run + 1);
                if (caught >= 0 && caught != run) {
                    run = caught;
                    from = i;
                }
            }
        }
    }

    /** The first run that departs at or after the time, among those before the limit; −1 when there is none. */
    private static int firstFrom(int[][] depart, int position, int time, int limit) {
        int low = 0;
        int high = limit;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (depart[middle][position] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < limit ? low : -1;
    }

    private BitSet change(Round round, BitSet arrived) {
        BitSet improved = new BitSet(stops);
        for (int stop = arrived.nextSetBit(0); stop >= 0; stop = arrived.nextSetBit(stop + 1)) {
            int[] changes = day.changes.from[stop];
            for (int i = 0; i < changes.length; i += 2) {
                int to = changes[i];
                int ready = round.arrive[stop] + changes[i + 1];
                if (ready < readyEarliest[to] && ready <= latest) {
                    readyEarliest[to] = ready;
                    round.ready[to] = ready;
                    round.changedFrom[to] = stop;
                    improved.set(to);
                }
            }
        }
        return improved;
    }

    /** For each stop the earliest arrival on board, or {@link #NEVER}. */
    int[] arrivals() {
        return earliest;
    }

    /** The rides to a stop that is reached, in order. */
    List<Found> rides(int stop) {
        int ride = rounds.size() - 1;
        while (rounds.get(ride).arrive[stop] != earliest[stop]) {
            ride--;
        }
        List<Found> rides = new ArrayList<>();
        int at = stop;
        for (; ride > 0; ride--) {
            Round round = rounds.get(ride);
            Day.Lane lane = day.lanes.get(round.lane[at]);
            rides.addFirst(new Found(lane, round.run[at], round.from[at], round.to[at]));
            at = rounds.get(ride - 1).changedFrom[lane.stops()[round.from[at]]];
        }
        return rides;
    }
}
