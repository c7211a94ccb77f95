package se.insteg.travel.web;

import java.util.List;
import java.util.function.Predicate;
import se.insteg.planner.model.PlainText;
import se.insteg.transit.Stop;

/** Finds a stop by what somebody typed: its name, or how it begins. */
final class StopSearch {
    private static final int MOST = 8;

    private final List<Stop> stops;

    StopSearch(List<Stop> stops) {
        this.stops = stops;
    }

    sealed interface Answer {
        record Found(Stop stop) implements Answer {}

        /** @param names some that begin like it */
        record Several(List<String> names) implements Answer {}

        record Nothing() implements Answer {}
    }

    Answer find(String text) {
        String key = PlainText.key(text);
        Answer exactly = among(name -> name.equals(key));
        if (!(exactly instanceof Answer.Nothing)) {
            return exactly;
        }
        Answer beginning = among(name -> name.startsWith(key));
        return beginning instanceof Answer.Nothing ? among(name -> name.contains(key)) : beginning;
    }

    private Answer among(Predicate<String> named) {
        List<Stop> found = stops.stream()
                .filter(stop -> named.test(PlainText.key(stop.name())))
                .toList();
        List<String> names = found.stream().map(Stop::name).distinct().sorted().toList();
        return switch (names.size()) {
            case 0 -> new Answer.Nothing();
            // Its platforms lie within a change of one another: any of them will do.
            case 1 -> new Answer.Found(found.getFirst());
            default -> new Answer.Several(names.stream().limit(MOST).toList());
        };
    }
}
