package se.insteg.transit;

import java.util.ArrayList;
import java.util.List;

/** The stops within walking distance of a place, found once and used for many journeys. */
public final class Access {
    final Point point;

    /** Pairs of a stop and seconds on foot. */
    final int[] walks;

    private Access(Point point, int[] walks) {
        this.point = point;
        this.walks = walks;
    }

    public static Access of(Timetable timetable, Point point) {
        List<Integer> walks = new ArrayList<>();
        List<Stop> stops = timetable.stops();
        for (int stop = 0; stop < stops.size(); stop++) {
            Point at = stops.get(stop).at();
            if (at.isNear(point, Walking.TO_STOP)) {
                walks.add(stop);
                walks.add(Walking.seconds(at.metresTo(point)));
            }
        }
        return new Access(point, walks.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether there is a stop at all; where there is none, a timetable says nothing about the place. */
    public boolean isServed() {
        return walks.length > 0;
    }
}
