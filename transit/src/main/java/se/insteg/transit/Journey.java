package se.insteg.transit;

import java.util.List;

/** From door to door. Times in seconds from midnight of the day asked about. @param legs in order, at least one */
public record Journey(List<Leg> legs) {
    public Journey {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("A journey without legs");
        }
    }

    public int departure() {
        return legs.getFirst().departure();
    }

    public int arrival() {
        return legs.getLast().arrival();
    }

    /** On board, in order; none when one walks all the way. */
    public List<Leg.Ride> rides() {
        return legs.stream()
                .filter(Leg.Ride.class::isInstance)
                .map(Leg.Ride.class::cast)
                .toList();
    }
}
