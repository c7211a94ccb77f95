package se.insteg.travel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small feed of our own: bus 8 from Noret by Torget to Sågen in the morning and back in the afternoon, weekdays. */
public final class BusEight {
    private static final Map<String, String> FILES = Map.of(
            "agency.txt",
            "agency_id,agency_name,agency_url,agency_timezone\n1,Dalbuss,https://example.org,Europe/Stockholm\n",
            "stops.txt",
            "stop_id,stop_name,stop_lat,stop_lon\na,Noret,60.73,15.00\nb,Torget,60.76,15.05\nc,Sågen,60.80,15.10\n",
            "routes.txt",
            "route_id,agency_id,route_short_name,route_long_name,route_type\nr8,1,8,,3\n",
            "trips.txt",
            "route_id,service_id,trip_id,trip_headsign\nr8,week,morning,Sågen\nr8,week,afternoon,Noret\n",
            "calendar.txt",
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                    + "week,1,1,1,1,1,0,0,20260901,20271231\n",
            "stop_times.txt",
            """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            morning,06:58:00,06:58:00,a,1
            morning,07:10:00,07:11:00,b,2
            morning,07:24:00,07:24:00,c,3
            afternoon,16:07:00,16:07:00,c,1
            afternoon,16:20:00,16:21:00,b,2
            afternoon,16:33:00,16:33:00,a,3
            """);

    private BusEight() {}

    static Path zip(Path folder) throws IOException {
        return Files.write(folder.resolve("gtfs.zip"), bytes(Map.of()));
    }

    /** @param otherwise files that are otherwise than usual; an empty one is left out */
    public static byte[] bytes(Map<String, String> otherwise) throws IOException {
        Map<String, String> files = new TreeMap<>(FILES);
        files.putAll(otherwise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                if (!file.getValue().isEmpty()) {
                    out.putNextEntry(new ZipEntry(file.getKey()));
                    out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }
}
