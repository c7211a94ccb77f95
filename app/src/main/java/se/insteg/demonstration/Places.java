package se.insteg.demonstration;

import java.util.List;
import se.insteg.planner.model.Spot;

/** Where people and hosts of the two towns are. */
final class Places {
    private static final List<Place> ALL = Tables.read("places.csv").stream()
            .map(row -> new Place(
                    row[0],
                    Spot.of(row[1], Double.parseDouble(row[2]), Double.parseDouble(row[3])),
                    Integer.parseInt(row[4])))
            .toList();

    private Places() {}

    /** @param weight of a hundred people so many live there */
    record Place(String town, Spot spot, int weight) {}

    static List<Place> of(String town) {
        return ALL.stream().filter(place -> place.town().equals(town)).toList();
    }

    static Spot named(String name) {
        return ALL.stream()
                .map(Place::spot)
                .filter(spot -> spot.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
