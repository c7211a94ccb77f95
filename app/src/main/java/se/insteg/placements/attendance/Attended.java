package se.insteg.placements.attendance;

import java.util.List;
import org.springframework.stereotype.Component;
import se.insteg.people.Happening;
import se.insteg.placements.Placement;

/** How much of a placement somebody was at: the days and minutes that count, as evidence has them. */
@Component
public class Attended {
    private final PlacementHappenings happenings;

    Attended(PlacementHappenings happenings) {
        this.happenings = happenings;
    }

    /** @param days those with some time @param minutes of all of them */
    public record Sum(int days, int minutes) {}

    /** Asks no right: for whoever has the placement before them. */
    public Sum of(Placement placement) {
        List<Happening> there = happenings.of(placement.personId()).stream()
                .filter(one -> one.thing().equals(placement.id()))
                .toList();
        return new Sum(there.size(), there.stream().mapToInt(Happening::minutes).sum());
    }
}
