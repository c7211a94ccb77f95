package se.insteg.transit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that runs one day, ready to be searched, with time running forwards or, mirrored, backwards: mirrored, trips run from
 * their last stop to their first at negated times, so that one search finds both the earliest arrival and the latest
 * departure.
 */
final class Day {
    static final int DAY = 86_400;

    /** Runs that never overtake one another, in order. {@code tripOf} of a run is its trip, {@code shift} its days' seconds. */
    record Lane(int pattern, int[] stops, byte[] may, int[][] arrive, int[][] depart, int[] tripOf, int[] shift) {}

    final List<Lane> lanes;

    /** For each stop, pairs of a lane and the position in it. */
    final int[][] calls;

    final Changes changes;
    final boolean mirrored;

    private Day(List<Lane> lanes, int[][] calls, Changes changes, boolean mirrored) {
        this.lanes = lanes;
        this.calls = calls;
        this.changes = changes;
        this.mirrored = mirrored;
    }

    /** One run of a trip on this day's clock. */
    private record Run(int trip, int shift, int[] arrive, int[] depart) {}

    /** @param running whether a service runs so many days after (or before) this one */
    static Day of(Timetable timetable, Running running, Changes changes, boolean mirrored) {
        List<Lane> lanes = new ArrayList<>();
        List<Pattern> patterns = timetable.patterns();
        for (int index = 0; index < patterns.size(); index++) {
            Pattern pattern = patterns.get(index);
            List<List<Run>> tracks = new ArrayList<>();
            for (Run run : runs(pattern, running, mirrored)) {
                track(tracks, run).add(run);
            }
            for (List<Run> track : tracks) {
                lanes.add(lane(index, pattern, track, mirrored));
            }
        }
        return new Day(lanes, calls(lanes, timetable.stops().size()), changes, mirrored);
    }

    @FunctionalInterface
    interface Running {
        boolean on(int service, int daysAfter);
    }

    private static List<Run> runs(Pattern pattern, Running running, boolean mirrored) {
        List<Run> runs = new ArrayList<>();
        List<Pattern.Trip> trips = pattern.trips();
        for (int trip = 0; trip < trips.size(); trip++) {
            Pattern.Trip times = trips.get(trip);
            for (int daysAfter = -1; daysAfter <= 1; daysAfter++) {
                int shift = daysAfter * DAY;
                // Of yesterday what is still under way, of tomorrow what a night shift may need.
                boolean matters =
                        times.arrive()[pattern.length() - 1] + shift > 0 && times.depart()[0] + shift < DAY * 3 / 2;
                if (matters && running.on(times.service(), daysAfter)) {
                    runs.add(
                            mirrored
                                    ? new Run(
                                            trip, shift, negated(times.depart(), shift), negated(times.arrive(), shift))
                                    : new Run(
                                            trip,
                                            shift,
                                            shifted(times.arrive(), shift),
                                            shifted(times.depart(), shift)));
                }
            }
        }
        runs.sort(Comparator.comparingInt((Run run) -> run.depart()[0])
                .thenComparingInt(run -> run.arrive()[run.arrive().length - 1])
                .thenComparingInt(Run::trip));
        return runs;
    }

    /** The first in which it overtakes nobody, else a new one. */
    private static List<Run> track(List<List<Run>> tracks, Run run) {
        for (List<Run> track : tracks) {
            if (follows(track.getLast(), run)) {
                return track;
            }
        }
        tracks.add(new ArrayList<>());
        return tracks.getLast();
    }

    private static boolean follows(Run earlier, Run later) {
        for (int i = 0; i < earlier.arrive().length; i++) {
            if (later.arrive()[i] < earlier.arrive()[i] || later.depart()[i] < earlier.depart()[i]) {
                return false;
            }
        }
        return true;
    }

    private static Lane lane(int index, Pattern pattern, List<Run> runs, boolean mirrored) {
        int length = pattern.length();
        int[] stops = new int[length];
        byte[] may = new byte[length];
        for (int i = 0; i < length; i++) {
            int at = mirrored ? length - 1 - i : i;
            stops[i] = pattern.stops()[at];
            may[i] = mirrored ? turned(pattern.may()[at]) : pattern.may()[at];
        }
        return new Lane(
                index,
                stops,
                may,
                runs.stream().map(Run::arrive).toArray(int[][]::new),
                runs.stream().map(Run::depart).toArray(int[][]::new),
                runs.stream().mapToInt(Run::trip).toArray(),
                runs.stream().mapToInt(Run::shift).toArray());
    }

    private static byte turned(byte may) {
        int turned = may & Pattern.ON_CALL;
        turned |= (may & Pattern.BOARD) != 0 ? Pattern.ALIGHT : 0;
        turned |= (may & Pattern.ALIGHT) != 0 ? Pattern.BOARD : 0;
        return (byte) turned;
    }

    private static int[] shifted(int[] times, int shift) {
        int[] shifted = new int[times.length];
        for (int i = 0; i < times.length; i++) {
            shifted[i] = times[i] + shift;
        }
        return shifted;
    }

    private static int[] negated(int[] times, int shift) {
        int[] negated = new int[times.length];
        for (int i = 0; i < times.length; i++) {
            negated[i] = -(times[times.length - 1 - i] + shift);
        }
        return negated;
    }

    private static int[][] calls(List<Lane> lanes, int stops) {
        int[] count = new int[stops];
        lanes.forEach(lane -> {
            for (int stop : lane.stops()) {
                count[stop] += 2;
            }
        });
        int[][] calls = new int[stops][];
        for (int stop = 0; stop < stops; stop++) {
            calls[stop] = new int[count[stop]];
            count[stop] = 0;
        }
        for (int lane = 0; lane < lanes.size(); lane++) {
            int[] at = lanes.get(lane).stops();
            for (int i = 0; i < at.length; i++) {
                calls[at[i]][count[at[i]]++] = lane;
                calls[at[i]][count[at[i]]++] = i;
            }
        }
        return calls;
    }
}
