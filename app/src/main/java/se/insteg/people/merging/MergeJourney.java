package se.insteg.people.merging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.people.JourneySource;

/** Tells on the page of somebody who is of their own again that they stood as another's entry for a time. */
@Component
class MergeJourney implements JourneySource {
    private final MergeTable merges;
    private final Clock clock;

    MergeJourney(MergeTable merges, Clock clock) {
        this.merges = merges;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        List<Entry> entries = new ArrayList<>();
        for (PersonMerge merge : merges.undoneOf(personId)) {
            entries.add(entry(merge.at(), "people.journey.wasMerged", merge.staffId()));
            Instant undone = merge.undoneAt();
            if (undone != null) {
                entries.add(entry(undone, "people.journey.parted", merge.undoneBy()));
            }
        }
        return entries;
    }

    private Entry entry(Instant at, String messageKey, @Nullable UUID by) {
        return new Entry(LocalDate.ofInstant(at, clock.getZone()), messageKey, List.of(), by, null);
    }
}
