package se.insteg.placements;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.SignedIn;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.People;
import se.insteg.placements.round.RoundTable;
import se.insteg.planner.model.Person;
import se.insteg.planner.reading.PointsFile;

/**
 * The best plan for everybody whom its maker may see, saved as a round that can be looked at later and compared. MATCH.
 * Everybody in the municipality who matches may open a round; of its people they meet those they may see.
 */
@Component
public class Rounds {
    /** As many as a page of the list shows. */
    public static final int PAGE = 20;

    private final RoundTable table;
    private final RoundMaking making;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final CurrentStaff current;
    private final Clock clock;

    Rounds(
            RoundTable table,
            RoundMaking making,
            People people,
            Rights rights,
            Audit audit,
            CurrentStaff current,
            Clock clock) {
        this.table = table;
        this.making = making;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Begins a round; it is made once this transaction is committed.
     *
     * @return its id; that of the one being made, when the caller has begun one that is not done
     */
    public UUID begin() {
        mustMatch();
        SignedIn me = current.require();
        table.oneAtATime(me.staffId());
        Optional<Round> running = table.list(null, PAGE).stream()
                .filter(round -> round.madeBy().equals(me.staffId()) && round.state() == Round.State.RUNNING)
                .findFirst();
        if (running.isPresent()) {
            return running.get().id();
        }
        UUID id = Ids.next(clock);
        table.begin(id, me.staffId(), RoundInput.SEED, RoundMaking.LIMIT, PointsFile.standard());
        audit.write(new Audit.Entry("ROUND_MADE", "round", id, "matchning"));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                making.begin(id, me);
            }

            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    table.letGo(id);
                }
            }
        });
        return id;
    }

    /** @throws Refusal (404) when there is none */
    public Round find(UUID id) {
        mustMatch();
        return table.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.notHere"));
    }

    /** Newest first, one more than a page when there is more. @param before where the part begins; null from the newest */
    public List<Round> list(@Nullable UUID before) {
        mustMatch();
        return table.list(before, PAGE + 1);
    }

    /** The maker's own round before this one, to compare with. */
    public Optional<Round> previous(Round round) {
        mustMatch();
        return table.previous(round);
    }

    /**
     * What the viewer may see of a round.
     *
     * @param names of the people in it, by id
     */
    public record View(Comparison.Seen seen, Map<UUID, String> names) {}

    /** A done round. */
    public View view(UUID id) {
        Round round = find(id);
        Map<UUID, String> names = names();
        return new View(seen(round, names.keySet()), names);
    }

    /** Two done rounds. */
    public record Compared(Comparison comparison, Map<UUID, String> names) {}

    /** @throws Refusal (404) when one of them is not here or not done */
    public Compared compare(UUID now, UUID before) {
        Map<UUID, String> names = names();
        Comparison.Seen seenNow = seen(done(now), names.keySet());
        Comparison.Seen seenBefore = seen(done(before), names.keySet());
        return new Compared(Comparison.of(seenNow, seenBefore), names);
    }

    private Round done(UUID id) {
        Round round = find(id);
        if (round.state() != Round.State.DONE) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.notHere");
        }
        return round;
    }

    private Comparison.Seen seen(Round round, Set<UUID> visible) {
        List<Round.Line> lines = table.lines(round.id()).stream()
                .filter(line -> visible.contains(line.personId()))
                .toList();
        Map<UUID, Round.Place> places = new HashMap<>();
        table.places(round.id()).forEach(place -> places.put(place.offerId(), place));
        Round.Result result = round.result();
        int planned = (int) lines.stream()
                .filter(line -> line.outcome() != Round.Outcome.PROPOSED)
                .count();
        int others = result == null ? 0 : result.people() - planned;
        return new Comparison.Seen(round, lines, places, others < Comparison.Seen.FEWEST_TOLD ? 0 : others);
    }

    private Map<UUID, String> names() {
        mustMatch();
        return people.forMatching().stream()
                .collect(Collectors.toMap(person -> UUID.fromString(person.id()), Person::name));
    }

    private void mustMatch() {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
    }
}
