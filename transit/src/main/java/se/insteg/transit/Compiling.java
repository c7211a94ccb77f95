package se.insteg.transit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.AgencyAndId;
import org.onebusaway.gtfs.model.Frequency;
import org.onebusaway.gtfs.model.Route;
import org.onebusaway.gtfs.model.StopTime;
import org.onebusaway.gtfs.model.Trip;

/** Makes a timetable of a feed that has been read. One use. */
final class Compiling {
    private static final int NO_BOARDING = 1;
    private static final int BY_PHONE = 2;
    private static final int DEMAND_BUS = 715;

    private final GtfsDaoImpl feed;
    private final Map<AgencyAndId, Integer> stopIndex = new HashMap<>();
    private final List<Stop> stops = new ArrayList<>();
    private final Map<AgencyAndId, Integer> lineIndex = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<AgencyAndId, Integer> serviceIndex = new HashMap<>();

    Compiling(GtfsDaoImpl feed) {
        this.feed = feed;
    }

    /** What trips must share to be of one pattern. */
    private record Course(int line, List<Integer> stops, List<Byte> may) {}

    Timetable timetable() throws UnusableFeed {
        Map<AgencyAndId, TreeSet<LocalDate>> days = CalendarDays.of(feed);
        LocalDate first = days.values().stream()
                .filter(some -> !some.isEmpty())
                .map(TreeSet::first)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new UnusableFeed(UnusableFeed.Problem.NOTHING_RUNS, "", 0, ""));
        List<BitSet> services = new ArrayList<>();
        days.forEach((id, some) -> {
            serviceIndex.put(id, services.size());
            BitSet set = new BitSet();
            some.forEach(day -> set.set((int) ChronoUnit.DAYS.between(first, day)));
            services.add(set);
        });
        List<Pattern> patterns = patterns();
        if (patterns.isEmpty()) {
            throw new UnusableFeed(UnusableFeed.Problem.NOTHING_RUNS, "", 0, "");
        }
        return new Timetable(stops, lines, patterns, services, SaidChanges.of(feed, stopIndex), first);
    }

    private List<Pattern> patterns() throws UnusableFeed {
        Map<AgencyAndId, List<Frequency>> often = new HashMap<>();
        for (Frequency frequency : feed.getAllFrequencies()) {
            often.computeIfAbsent(frequency.getTrip().getId(), id -> new ArrayList<>())
                    .add(frequency);
        }
        Map<Course, List<Pattern.Trip>> courses = new LinkedHashMap<>();
        for (List<StopTime> calls : callsByTrip().values()) {
            Trip trip = calls.getFirst().getTrip();
            Integer service = serviceIndex.get(trip.getServiceId());
            if (service == null || calls.size() < 2) {
                continue;
            }
            Times times = times(trip, calls);
            List<Pattern.Trip> trips = courses.computeIfAbsent(course(trip, calls), course -> new ArrayList<>());
            String towards =
                    trip.getTripHeadsign() == null ? "" : trip.getTripHeadsign().strip();
            for (int shift : shifts(times, often.getOrDefault(trip.getId(), List.of()))) {
                trips.add(new Pattern.Trip(
                        service, towards, shifted(times.arrive(), shift), shifted(times.depart(), shift)));
            }
        }
        List<Pattern> patterns = new ArrayList<>();
        courses.forEach((course, trips) -> {
            byte[] may = new byte[course.may().size()];
            for (int i = 0; i < may.length; i++) {
                may[i] = course.may().get(i);
            }
            patterns.add(new Pattern(
                    course.line(),
                    course.stops().stream().mapToInt(Integer::intValue).toArray(),
                    may,
                    List.copyOf(trips)));
        });
        return patterns;
    }

    private Map<AgencyAndId, List<StopTime>> callsByTrip() {
        Map<AgencyAndId, List<StopTime>> calls = new LinkedHashMap<>();
        for (StopTime call : feed.getAllStopTimes()) {
            if (call.getStop() instanceof org.onebusaway.gtfs.model.Stop) {
                calls.computeIfAbsent(call.getTrip().getId(), id -> new ArrayList<>())
                        .add(call);
            }
        }
        calls.values().forEach(some -> some.sort(Comparator.comparingInt(StopTime::getStopSequence)));
        return calls;
    }

    private record Times(int[] arrive, int[] depart) {}

    /** Where a time is not given it is drawn evenly between those that are. */
    private static Times times(Trip trip, List<StopTime> calls) throws UnusableFeed {
        int[] arrive = new int[calls.size()];
        int[] depart = new int[calls.size()];
        int known = -1;
        for (int i = 0; i < calls.size(); i++) {
            StopTime call = calls.get(i);
            if (!call.isArrivalTimeSet() && !call.isDepartureTimeSet()) {
                continue;
            }
            arrive[i] = call.isArrivalTimeSet() ? call.getArrivalTime() : call.getDepartureTime();
            depart[i] = call.isDepartureTimeSet() ? call.getDepartureTime() : call.getArrivalTime();
            if (depart[i] < arrive[i] || known >= 0 && arrive[i] < depart[known] || known < 0 && i > 0) {
                throw backwards(trip, call);
            }
            for (int between = known + 1; between < i; between++) {
                arrive[between] = depart[known] + (arrive[i] - depart[known]) * (between - known) / (i - known);
                depart[between] = arrive[between];
            }
            known = i;
        }
        if (known != calls.size() - 1) {
            throw backwards(trip, calls.getLast());
        }
        return new Times(arrive, depart);
    }

    private static UnusableFeed backwards(Trip trip, StopTime call) {
        return new UnusableFeed(
                UnusableFeed.Problem.BAD_VALUE,
                "stop_times.txt",
                0,
                "trip_id = " + trip.getId().getId() + ", stop_sequence = " + call.getStopSequence()
                        + ", arrival_time, departure_time");
    }

    private static int[] shifts(Times times, List<Frequency> often) {
        if (often.isEmpty()) {
            return new int[] {0};
        }
        List<Integer> shifts = new ArrayList<>();
        for (Frequency frequency : often) {
            int headway = Math.max(60, frequency.getHeadwaySecs());
            for (int start = frequency.getStartTime(); start < frequency.getEndTime(); start += headway) {
                shifts.add(start - times.depart()[0]);
            }
        }
        return shifts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] shifted(int[] times, int shift) {
        return Arrays.stream(times).map(time -> time + shift).toArray();
    }

    private Course course(Trip trip, List<StopTime> calls) throws UnusableFeed {
        Route route = trip.getRoute();
        boolean onCall =
                route.getType() == DEMAND_BUS || saysOnCall(route.getLongName()) || saysOnCall(route.getShortName());
        List<Integer> at = new ArrayList<>();
        List<Byte> may = new ArrayList<>();
        for (StopTime call : calls) {
            at.add(stop((org.onebusaway.gtfs.model.Stop) call.getStop()));
            int flags = call.getPickupType() == NO_BOARDING ? 0 : Pattern.BOARD;
            flags |= call.getDropOffType() == NO_BOARDING ? 0 : Pattern.ALIGHT;
            flags |= onCall || call.getPickupType() == BY_PHONE || call.getDropOffType() == BY_PHONE
                    ? Pattern.ON_CALL
                    : 0;
            may.add((byte) flags);
        }
        return new Course(line(route), List.copyOf(at), List.copyOf(may));
    }

    /** Swedish regions write it in the name of the line; route_type says "bus". */
    private static boolean saysOnCall(String name) {
        String small = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return small.contains("närtrafik")
                || small.contains("anropsstyrd")
                || small.contains("flextrafik")
                || small.contains("ringlinje")
                || small.contains("kompletteringstrafik");
    }

    private int line(Route route) {
        return lineIndex.computeIfAbsent(route.getId(), id -> {
            String name = route.getShortName() == null || route.getShortName().isBlank()
                    ? route.getLongName()
                    : route.getShortName();
            lines.add(new Line(
                    name == null || name.isBlank() ? id.getId() : name.strip(), Line.Kind.of(route.getType())));
            return lines.size() - 1;
        });
    }

    private int stop(org.onebusaway.gtfs.model.Stop stop) throws UnusableFeed {
        Integer known = stopIndex.get(stop.getId());
        if (known != null) {
            return known;
        }
        if (!isOnEarth(stop)) {
            throw new UnusableFeed(
                    UnusableFeed.Problem.BAD_VALUE,
                    "stops.txt",
                    0,
                    "stop_id = " + stop.getId().getId() + ", stop_lat, stop_lon");
        }
        String name = stop.getName() == null ? "" : stop.getName();
        stops.add(new Stop(stop.getId().getId(), name, new Point(stop.getLat(), stop.getLon())));
        stopIndex.put(stop.getId(), stops.size() - 1);
        return stops.size() - 1;
    }

    /** The reader takes what is no number for 0, so 0 is nowhere too. */
    private static boolean isOnEarth(org.onebusaway.gtfs.model.Stop stop) {
        return stop.isLatSet()
                && stop.isLonSet()
                && stop.getLat() != 0
                && stop.getLon() != 0
                && Math.abs(stop.getLat()) <= 90
                && Math.abs(stop.getLon()) <= 180;
    }
}
