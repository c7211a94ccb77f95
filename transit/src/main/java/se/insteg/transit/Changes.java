package se.insteg.transit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * From which stop one can change to which, and how long it takes from getting off until one can get on; at one and the same
 * stop too. As the feed says, else walking and {@link Walking#CHANGE}.
 */
final class Changes {
    /** Of a change that the feed says is not possible. */
    static final int IMPOSSIBLE = -1;

    /** For each stop, pairs of the other stop and seconds. */
    final int[][] from;

    private Changes(int[][] from) {
        this.from = from;
    }

    /** What the feed says of two stops by index. */
    record Pair(int from, int to) {}

    static Changes of(List<Stop> stops, Map<Pair, Integer> said) {
        List<Map<Integer, Integer>> all = new ArrayList<>();
        for (int stop = 0; stop < stops.size(); stop++) {
            all.add(new HashMap<>(Map.of(stop, Walking.CHANGE)));
        }
        walk(stops, all);
        said.forEach((pair, seconds) -> {
            if (seconds == IMPOSSIBLE) {
                all.get(pair.from()).remove(pair.to());
            } else {
                all.get(pair.from()).put(pair.to(), seconds);
            }
        });
        return new Changes(all.stream().map(Changes::flat).toArray(int[][]::new));
    }

    /** Northwards, so that each is compared with its neighbours only. */
    private static void walk(List<Stop> stops, List<Map<Integer, Integer>> all) {
        List<Integer> northwards = new ArrayList<>();
        for (int stop = 0; stop < stops.size(); stop++) {
            northwards.add(stop);
        }
        northwards.sort(Comparator.comparingDouble(stop -> stops.get(stop).at().lat()));
        double reach = Math.toDegrees(Walking.BETWEEN_STOPS / 6_371_000.0) * 1.001;
        for (int i = 0; i < northwards.size(); i++) {
            int one = northwards.get(i);
            Point at = stops.get(one).at();
            for (int j = i + 1; j < northwards.size(); j++) {
                int other = northwards.get(j);
                Point there = stops.get(other).at();
                if (there.lat() - at.lat() > reach) {
                    break;
                }
                double metres = at.metresTo(there);
                if (metres <= Walking.BETWEEN_STOPS) {
                    int seconds = Walking.CHANGE + Walking.seconds(metres);
                    all.get(one).put(other, seconds);
                    all.get(other).put(one, seconds);
                }
            }
        }
    }

    private static int[] flat(Map<Integer, Integer> changes) {
        return changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMapToInt(change -> IntStream.of(change.getKey(), change.getValue()))
                .toArray();
    }

    /** The same with time running backwards. */
    Changes mirrored() {
        List<Map<Integer, Integer>> back = new ArrayList<>();
        for (int stop = 0; stop < from.length; stop++) {
            back.add(new HashMap<>());
        }
        for (int stop = 0; stop < from.length; stop++) {
            for (int i = 0; i < from[stop].length; i += 2) {
                back.get(from[stop][i]).put(stop, from[stop][i + 1]);
            }
        }
        return new Changes(back.stream().map(Changes::flat).toArray(int[][]::new));
    }
}
