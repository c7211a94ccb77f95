package se.insteg.placements;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.store.DecisionTable;

/**
 * The log of decisions: who decided what about whom, why, and exactly what they were shown. Only added to. A reader meets
 * only the people they may see.
 */
@Component
public class Decisions {
    /** As many as one page shows. */
    public static final int PAGE = 20;

    /** As many as one page shows for paper. */
    public static final int WHOLE = 300;

    private final DecisionTable table;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final CurrentStaff current;
    private final Clock clock;

    Decisions(DecisionTable table, People people, Rights rights, Audit audit, CurrentStaff current, Clock clock) {
        this.table = table;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Part of the log.
     *
     * @param people those the lines are about, by id
     * @param next id that the next part begins before; null at the end
     */
    public record Part(
            List<Decision> lines,
            Map<UUID, Participant> people,
            @Nullable UUID next) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** MATCH. Newest first. @param before where the part begins; null from the newest */
    public Part list(@Nullable UUID before) {
        return list(before, PAGE);
    }

    /** The same with parts of another size. */
    public Part list(@Nullable UUID before, int size) {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
        List<Decision> found = table.list(before, size + 1);
        boolean more = found.size() > size;
        List<Decision> page = more ? found.subList(0, size) : found;
        Map<UUID, Participant> named = new HashMap<>();
        people.findAll(page.stream()
                        .map(Decision::personId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .forEach(person -> named.put(person.id(), person));
        // What is about somebody the reader may not see is left out: no line, no gap to count.
        List<Decision> seen = page.stream()
                .filter(one -> one.personId() == null || named.containsKey(one.personId()))
                .toList();
        return new Part(seen, named, more ? page.getLast().id() : null);
    }

    /** SEE_PERSON. What was shown when this proposal of the person was made. */
    public Optional<Shown> shownFor(Participant person, Proposal proposal) {
        rights.require(Action.SEE_PERSON, person.subject());
        return table.find(proposal.id())
                .filter(one -> person.id().equals(one.personId()))
                .map(Decision::shown);
    }

    /** @param id of the decision; that of the proposal it made, so that one leads to the other */
    void log(UUID id, Decision.Deed deed, Participant person, UUID offer, String reason, @Nullable Shown shown) {
        table.write(
                new Decision(
                        id,
                        clock.instant(),
                        current.require().staffId(),
                        null,
                        deed,
                        person.id(),
                        offer,
                        null,
                        reason,
                        shown),
                person.details().protection().hides());
        audit.write(new Audit.Entry(
                "PLACEMENT_" + deed.name(), "person", person.id(), Reasons.brief(reason), "offer=" + offer));
    }
}
