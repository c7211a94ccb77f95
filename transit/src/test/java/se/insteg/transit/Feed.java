package se.insteg.transit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A feed for tests: one bus line between the home and the mill, weekdays only, unless the test says otherwise. */
final class Feed {
    /** About 150 m from the first stop. */
    static final Point HOME = new Point(60.7300, 14.9973);

    static final Point MILL = new Point(60.8000, 15.1027);

    private final Map<String, String> files = new LinkedHashMap<>();

    Feed() {
        with(
                "agency.txt",
                "agency_id,agency_name,agency_url,agency_timezone\n1,Dalbuss,https://example.org,Europe/Stockholm\n");
        with("stops.txt", """
                stop_id,stop_name,stop_lat,stop_lon
                a,Noret,60.7300,15.0000
                b,Torget,60.7600,15.0500
                c,Sågen,60.8000,15.1000
                """);
        with("routes.txt", "route_id,agency_id,route_short_name,route_long_name,route_type\nr8,1,8,,3\n");
        with("trips.txt", """
                route_id,service_id,trip_id,trip_headsign
                r8,week,early,Sågen
                r8,week,late,Sågen
                r8,week,back,Noret
                """);
        with("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                week,1,1,1,1,1,0,0,20260901,20261231
                """);
        with("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                early,06:58:00,06:58:00,a,1
                early,07:10:00,07:11:00,b,2
                early,07:24:00,07:24:00,c,3
                late,07:58:00,07:58:00,a,1
                late,08:10:00,08:11:00,b,2
                late,08:24:00,08:24:00,c,3
                back,16:07:00,16:07:00,c,1
                back,16:20:00,16:21:00,b,2
                back,16:33:00,16:33:00,a,3
                """);
    }

    Feed with(String file, String text) {
        files.put(file, text);
        return this;
    }

    Feed without(String file) {
        files.remove(file);
        return this;
    }

    Path zip(Path folder) {
        Path zip = folder.resolve("feed.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return zip;
    }

    Timetable timetable(Path folder) {
        try {
            return FeedReader.read(zip(folder));
        } catch (IOException | UnusableFeed failed) {
            throw new IllegalStateException(failed);
        }
    }

    static int at(int hour, int minute) {
        return hour * 3600 + minute * 60;
    }
}
