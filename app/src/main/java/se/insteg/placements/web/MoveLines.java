package se.insteg.placements.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.people.Participant;
import se.insteg.placements.Matching;
import se.insteg.planner.Outcome;

/** Who would move from where to where, by name for those the reader may see; each who is named is in the audit log. */
@Component
public class MoveLines {
    /** As many as are told of one outcome. */
    public static final int MOST = 40;

    private final Matching matching;

    MoveLines(Matching matching) {
        this.matching = matching;
    }

    /**
     * A move.
     *
     * @param name null for somebody whom the reader may not see
     * @param href of the person's places, or null
     * @param from what the offer is called; null for none
     */
    public record Line(
            @Nullable String name,
            @Nullable String href,
            boolean isProtected,
            @Nullable String from,
            @Nullable String to) {
        public boolean gets() {
            return from == null;
        }

        public boolean loses() {
            return to == null;
        }
    }

    /** Everybody whom these outcomes, and these ids, name; one row in the audit log each. */
    Map<UUID, Participant> named(List<Outcome> outcomes, Set<UUID> more) {
        Set<UUID> ids = new HashSet<>(more);
        outcomes.forEach(outcome ->
                outcome.moves().stream().limit(MOST).forEach(move -> ids.add(UUID.fromString(move.personId()))));
        return ids.isEmpty() ? Map.of() : matching.named(ids);
    }

    /** @param named as {@link #named} gave @param offers what offers are called */
    static List<Line> of(Outcome outcome, Map<UUID, Participant> named, Map<String, String> offers) {
        List<Line> lines = new ArrayList<>();
        for (Outcome.Move move : outcome.moves().stream().limit(MOST).toList()) {
            Participant person = named.get(UUID.fromString(move.personId()));
            String from = move.fromOfferId();
            String to = move.toOfferId();
            lines.add(new Line(
                    person == null ? null : person.details().identity().name(),
                    person == null ? null : "/matching/people/" + person.id(),
                    person != null && person.details().protection().hides(),
                    from == null ? null : offers.getOrDefault(from, ""),
                    to == null ? null : offers.getOrDefault(to, "")));
        }
        return lines;
    }
}
