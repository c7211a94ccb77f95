package se.insteg.transit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.onebusaway.csv_entities.exceptions.CsvEntityIOException;
import org.onebusaway.csv_entities.exceptions.InvalidValueEntityException;
import org.onebusaway.csv_entities.exceptions.MissingRequiredFieldException;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.Agency;
import org.onebusaway.gtfs.model.Frequency;
import org.onebusaway.gtfs.model.Route;
import org.onebusaway.gtfs.model.ServiceCalendar;
import org.onebusaway.gtfs.model.ServiceCalendarDate;
import org.onebusaway.gtfs.model.Stop;
import org.onebusaway.gtfs.model.StopTime;
import org.onebusaway.gtfs.model.Transfer;
import org.onebusaway.gtfs.model.Trip;
import org.onebusaway.gtfs.serialization.EntityReferenceNotFoundException;
import org.onebusaway.gtfs.serialization.GtfsReader;

/** Reads GTFS Schedule as Swedish regions publish it: one zip file. */
public final class FeedReader {
    /** Of all files in it together, unpacked, in bytes: several times the largest region's. */
    static final long MOST_BYTES = 2_000_000_000L;

    private static final List<Class<?>> WANTED = List.of(
            Agency.class,
            Stop.class,
            Route.class,
            Trip.class,
            StopTime.class,
            ServiceCalendar.class,
            ServiceCalendarDate.class,
            Transfer.class,
            Frequency.class);

    private static final List<String> NEEDED =
            List.of("agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt");

    private FeedReader() {}

    /** @throws UnusableFeed saying which file, line and field, where it is about one */
    public static Timetable read(Path zip) throws UnusableFeed, IOException {
        check(zip);
        GtfsDaoImpl feed = new GtfsDaoImpl();
        feed.setPackStopTimes(true);
        GtfsReader reader = new GtfsReader();
        reader.setEntityStore(feed);
        reader.setEntityClasses(WANTED);
        try {
            reader.setInputLocation(zip.toFile());
            reader.run();
        } catch (CsvEntityIOException wrong) {
            throw said(wrong);
        } finally {
            reader.close();
        }
        return new Compiling(feed).timetable();
    }

    private static void check(Path zip) throws UnusableFeed {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (String needed : NEEDED) {
                if (file.getEntry(needed) == null) {
                    throw new UnusableFeed(UnusableFeed.Problem.FILE_MISSING, needed, 0, "");
                }
            }
            if (file.getEntry("calendar.txt") == null && file.getEntry("calendar_dates.txt") == null) {
                throw new UnusableFeed(UnusableFeed.Problem.FILE_MISSING, "calendar.txt", 0, "");
            }
            Set<String> read = Set.of("calendar.txt", "calendar_dates.txt", "transfers.txt", "frequencies.txt");
            long bytes = file.stream()
                    .filter(entry -> NEEDED.contains(entry.getName()) || read.contains(entry.getName()))
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (bytes > MOST_BYTES) {
                throw new UnusableFeed(UnusableFeed.Problem.TOO_LARGE, "", 0, "");
            }
        } catch (IOException broken) {
            throw new UnusableFeed(UnusableFeed.Problem.NO_ZIP, "", 0, "");
        }
    }

    private static UnusableFeed said(CsvEntityIOException wrong) {
        String file = wrong.getPath();
        int line = wrong.getLineNumber();
        Throwable cause = wrong;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
            switch (cause) {
                case MissingRequiredFieldException missing -> {
                    return new UnusableFeed(UnusableFeed.Problem.FIELD_MISSING, file, line, missing.getFieldName());
                }
                case InvalidValueEntityException bad -> {
                    return new UnusableFeed(
                            UnusableFeed.Problem.BAD_VALUE,
                            file,
                            line,
                            bad.getFieldName() + " = " + bad.getFieldValue());
                }
                case EntityReferenceNotFoundException dangling -> {
                    return new UnusableFeed(
                            UnusableFeed.Problem.DANGLING, file, line, String.valueOf(dangling.getMessage()));
                }
                default -> {}
            }
        }
        String message = cause.getMessage();
        return new UnusableFeed(UnusableFeed.Problem.BAD_VALUE, file, line, message == null ? "" : message);
    }
}
