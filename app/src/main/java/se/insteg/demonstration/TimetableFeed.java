package se.insteg.demonstration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.insteg.planner.model.Spot;

/** The invented buses of {@code timetable.csv} as a region publishes its own: GTFS, with a stop in each place. */
final class TimetableFeed {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int BUS = 3;

    private final Set<String> routes = new LinkedHashSet<>();
    private final List<String> trips = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final Set<String> places = new LinkedHashSet<>();

    private TimetableFeed() {}

    /** @param from the first day on which the buses run; they do for two years */
    static void write(OutputStream out, LocalDate from) throws IOException {
        var feed = new TimetableFeed();
        Tables.read("timetable.csv").forEach(feed::line);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, List<String>> file : feed.files(from).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write((String.join("\n", file.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private record Call(String place, int minutes) {}

    private void line(String[] row) {
        String line = row[0];
        routes.add(String.join(",", line, "1", line, row[1], String.valueOf(BUS)));
        List<Call> there = Tables.parts(row[3], "\\|").stream()
                .map(cell -> cell.split(" "))
                .map(cell -> new Call(cell[0], Integer.parseInt(cell[1])))
                .toList();
        int length = there.getLast().minutes();
        List<Call> back = there.reversed().stream()
                .map(call -> new Call(call.place(), length - call.minutes()))
                .toList();
        trips(line, row[2], there, Tables.parts(row[4], " "));
        trips(line, row[2], back, Tables.parts(row[5], " "));
        there.forEach(call -> places.add(call.place()));
    }

    private void trips(String line, String days, List<Call> calls, List<String> departures) {
        for (String departure : departures) {
            String trip = line + "-" + days + "-" + calls.getLast().place() + "-" + departure;
            trips.add(String.join(",", line, days, trip, calls.getLast().place()));
            for (int i = 0; i < calls.size(); i++) {
                String time = LocalTime.parse(departure)
                        .plusMinutes(calls.get(i).minutes())
                        .format(DateTimeFormatter.ISO_LOCAL_TIME);
                times.add(String.join(",", trip, time, time, calls.get(i).place(), String.valueOf(i + 1)));
            }
        }
    }

    private Map<String, List<String>> files(LocalDate from) {
        Map<String, List<String>> files = new TreeMap<>();
        files.put(
                "agency.txt",
                table(
                        "agency_id,agency_name,agency_url,agency_timezone",
                        List.of("1,Påhittade bussar,https://example.org,Europe/Stockholm")));
        files.put(
                "stops.txt",
                table(
                        "stop_id,stop_name,stop_lat,stop_lon",
                        places.stream().map(TimetableFeed::stop).toList()));
        files.put(
                "routes.txt",
                table("route_id,agency_id,route_short_name,route_long_name,route_type", List.copyOf(routes)));
        files.put("trips.txt", table("route_id,service_id,trip_id,trip_headsign", trips));
        files.put("stop_times.txt", table("trip_id,arrival_time,departure_time,stop_id,stop_sequence", times));
        String span = "," + from.format(DAY) + "," + from.plusYears(2).format(DAY);
        files.put(
                "calendar.txt",
                table(
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
                        List.of("weekdays,1,1,1,1,1,0,0" + span, "weekend,0,0,0,0,0,1,1" + span)));
        return files;
    }

    private static String stop(String name) {
        Spot place = Places.named(name);
        return String.format(Locale.ROOT, "%s,%s,%.4f,%.4f", name, name, place.lat(), place.lon());
    }

    private static List<String> table(String head, List<String> rows) {
        List<String> table = new ArrayList<>(List.of(head));
        table.addAll(rows);
        return table;
    }
}
