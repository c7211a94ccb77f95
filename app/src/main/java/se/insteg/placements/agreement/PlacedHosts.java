package se.insteg.placements.agreement;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.hosts.relations.PlacedSource;
import se.insteg.placements.agreement.store.PlacementTable;

/** Tells how far the municipality has come with its hosts: to a placement. */
@Component
class PlacedHosts implements PlacedSource {
    private final PlacementTable placements;

    PlacedHosts(PlacementTable placements) {
        this.placements = placements;
    }

    @Override
    public Set<UUID> placed(LocalDate from, LocalDate to) {
        return placements.placedAt(from, to);
    }
}
