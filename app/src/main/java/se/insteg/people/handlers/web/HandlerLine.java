package se.insteg.people.handlers.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.people.Participant;
import se.insteg.people.handlers.HandlerChange;

/**
 * A change of who may see a protected person, as shown: names for ids.
 *
 * @param adds, removes names, or empty
 * @param decidedBy name; empty while nobody has
 * @param reviewedBy name; empty while nobody has
 * @param person whom it is about; null for whoever may not know
 * @param state key of its word
 * @param mine whether the viewer asked
 * @param mayDecide whether the viewer may answer
 */
public record HandlerLine(
        HandlerChange change,
        String askedBy,
        List<String> adds,
        List<String> removes,
        String decidedBy,
        String reviewedBy,
        @Nullable Participant person,
        String state,
        boolean mine,
        boolean mayDecide) {

    public HandlerLine {
        adds = List.copyOf(adds);
        removes = List.copyOf(removes);
    }

    static List<HandlerLine> of(
            List<HandlerChange> all, Map<UUID, String> names, List<Participant> people, UUID viewer, Instant now) {
        return all.stream()
                .map(change -> of(change, names, people, viewer, now))
                .toList();
    }

    private static HandlerLine of(
            HandlerChange change, Map<UUID, String> names, List<Participant> people, UUID viewer, Instant now) {
        HandlerChange.Review review = change.review();
        String state = change.lapsed(now) ? "lapsed" : change.state().code();
        return new HandlerLine(
                change,
                names.getOrDefault(change.askedBy(), ""),
                named(change.adds(), names),
                named(change.removes(), names),
                change.decidedBy() == null ? "" : names.getOrDefault(change.decidedBy(), ""),
                review == null ? "" : names.getOrDefault(review.by(), ""),
                people.stream()
                        .filter(person -> person.id().equals(change.person()))
                        .findFirst()
                        .orElse(null),
                "people.handlers.state." + state,
                change.askedBy().equals(viewer),
                change.waits(now) && change.mayDecide(viewer));
    }

    private static List<String> named(Collection<UUID> staff, Map<UUID, String> names) {
        return staff.stream()
                .map(id -> names.getOrDefault(id, ""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }
}
