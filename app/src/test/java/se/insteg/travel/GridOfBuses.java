package se.insteg.travel;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** A county's timetable, made up: a stop in every square of a grid, and a bus along every row and column each half hour. */
public final class GridOfBuses {
    private static final int SIDE = 50;
    private static final double STEP = 0.01;
    private static final int MINUTES_BETWEEN_STOPS = 2;
    private static final int FIRST = 5 * 60;
    private static final int LAST = 22 * 60;
    private static final int EVERY = 30;

    private GridOfBuses() {}

    /** @param lat @param lon of its south-west corner; it is half a degree wide and high */
    public static byte[] bytes(double lat, double lon) throws IOException {
        StringBuilder stops = new StringBuilder("stop_id,stop_name,stop_lat,stop_lon\n");
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                stops.append(String.format(
                        Locale.ROOT,
                        "%d,Hållplats %d,%.4f,%.4f%n",
                        stop(row, column),
                        stop(row, column),
                        lat + row * STEP,
                        lon + column * STEP));
            }
        }
        StringBuilder routes = new StringBuilder("route_id,agency_id,route_short_name,route_long_name,route_type\n");
        StringBuilder trips = new StringBuilder("route_id,service_id,trip_id,trip_headsign\n");
        StringBuilder times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (int line = 0; line < 2 * SIDE; line++) {
            routes.append(line + ",1," + line + ",,3\n");
            for (int way = 0; way < 2; way++) {
                for (int minute = FIRST; minute <= LAST; minute += EVERY) {
                    String trip = line + "-" + way + "-" + minute;
                    trips.append(line + ",week," + trip + ",\n");
                    for (int i = 0; i < SIDE; i++) {
                        int along = way == 0 ? i : SIDE - 1 - i;
                        int stop = line < SIDE ? stop(line, along) : stop(along, line - SIDE);
                        int at = minute + line % EVERY + i * MINUTES_BETWEEN_STOPS;
                        String clock = String.format(Locale.ROOT, "%02d:%02d:00", at / 60, at % 60);
                        times.append(trip + "," + clock + "," + clock + "," + stop + "," + (i + 1) + "\n");
                    }
                }
            }
        }
        return BusEight.bytes(Map.of(
                "stops.txt", stops.toString(),
                "routes.txt", routes.toString(),
                "trips.txt", trips.toString(),
                "stop_times.txt", times.toString()));
    }

    private static int stop(int row, int column) {
        return row * SIDE + column;
    }
}
