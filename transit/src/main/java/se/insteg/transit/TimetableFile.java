package se.insteg.transit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A timetable as a small file of our own, read in a fraction of the time a feed takes. For keeping, not for exchange. */
public final class TimetableFile {
    private static final int VERSION = 1;

    private TimetableFile() {}

    public static void write(Timetable timetable, OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to, 1 << 16))) {
            out.writeInt(VERSION);
            out.writeLong(timetable.firstDay().toEpochDay());
            out.writeInt(timetable.stops().size());
            for (Stop stop : timetable.stops()) {
                out.writeUTF(stop.id());
                out.writeUTF(stop.name());
                out.writeDouble(stop.at().lat());
                out.writeDouble(stop.at().lon());
            }
            out.writeInt(timetable.lines().size());
            for (Line line : timetable.lines()) {
                out.writeUTF(line.name());
                out.writeUTF(line.kind().name());
            }
            out.writeInt(timetable.services().size());
            for (BitSet service : timetable.services()) {
                byte[] days = service.toByteArray();
                out.writeInt(days.length);
                out.write(days);
            }
            out.writeInt(timetable.said().size());
            for (Map.Entry<Changes.Pair, Integer> change : timetable.said().entrySet()) {
                out.writeInt(change.getKey().from());
                out.writeInt(change.getKey().to());
                out.writeInt(change.getValue());
            }
            out.writeInt(timetable.patterns().size());
            for (Pattern pattern : timetable.patterns()) {
                write(pattern, out);
            }
        }
    }

    private static void write(Pattern pattern, DataOutputStream out) throws IOException {
        out.writeInt(pattern.line());
        out.writeInt(pattern.length());
        for (int stop : pattern.stops()) {
            out.writeInt(stop);
        }
        out.write(pattern.may());
        out.writeInt(pattern.trips().size());
        for (Pattern.Trip trip : pattern.trips()) {
            out.writeInt(trip.service());
            out.writeUTF(trip.towards());
            int before = 0;
            for (int i = 0; i < pattern.length(); i++) {
                // Steps instead of times: small numbers that repeat pack well.
                out.writeInt(trip.arrive()[i] - before);
                out.writeInt(trip.depart()[i] - trip.arrive()[i]);
                before = trip.depart()[i];
            }
        }
    }

    /** @throws IOException also when the file is of another version, and must be made anew from the feed */
    public static Timetable read(InputStream from) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
            if (in.readInt() != VERSION) {
                throw new IOException("A timetable file of another version");
            }
            LocalDate first = LocalDate.ofEpochDay(in.readLong());
            List<Stop> stops = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                stops.add(new Stop(in.readUTF(), in.readUTF(), new Point(in.readDouble(), in.readDouble())));
            }
            List<Line> lines = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                lines.add(new Line(in.readUTF(), Line.Kind.valueOf(in.readUTF())));
            }
            List<BitSet> services = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                services.add(BitSet.valueOf(in.readNBytes(in.readInt())));
            }
            Map<Changes.Pair, Integer> said = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                said.put(new Changes.Pair(in.readInt(), in.readInt()), in.readInt());
            }
            List<Pattern> patterns = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                patterns.add(pattern(in));
            }
            return new Timetable(stops, lines, patterns, services, said, first);
        }
    }

    private static Pattern pattern(DataInputStream in) throws IOException {
        int line = in.readInt();
        int[] stops = new int[in.readInt()];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = in.readInt();
        }
        byte[] may = in.readNBytes(stops.length);
        List<Pattern.Trip> trips = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int service = in.readInt();
            String towards = in.readUTF();
            int[] arrive = new int[stops.length];
            int[] depart = new int[stops.length];
            int before = 0;
            for (int i = 0; i < stops.length; i++) {
                arrive[i] = before + in.readInt();
                depart[i] = arrive[i] + in.readInt();
                before = depart[i];
            }
            trips.add(new Pattern.Trip(service, towards.intern(), arrive, depart));
        }
        return new Pattern(line, stops, may, List.copyOf(trips));
    }
}
