package se.insteg.skills.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Mandate;
import se.insteg.access.Rights;
import se.insteg.access.SignedIn;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/** Searches kept under a name: one's own, and those that colleagues of one's unit share. */
@Component
public class SavedSearches {
    private final SavedSearchTable table;
    private final Rights rights;
    private final CurrentStaff current;
    private final Clock clock;

    SavedSearches(SavedSearchTable table, Rights rights, CurrentStaff current, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
    }

    /** FIND_COMPETENCE. Those the one who is signed in may use, by name. */
    public List<SavedSearch> mine() {
        SignedIn me = me();
        return table.all().stream().filter(one -> sees(me, one)).toList();
    }

    /** USE_SAVED_SEARCHES. 404 for one that is somebody else's and not shared with them. */
    public SavedSearch find(UUID id) {
        SignedIn me = me();
        return table.find(id)
                .filter(one -> sees(me, one))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.search.notHere"));
    }

    /** FIND_COMPETENCE. The same form sent twice keeps one. @param shared with those of the same unit */
    public void save(UUID id, String name, CompetenceQuery query, boolean shared) {
        SignedIn me = me();
        boolean everywhere = me.mandates().stream().anyMatch(mandate -> mandate.unitId() == null);
        UUID unit = everywhere
                ? null
                : me.mandates().stream().map(Mandate::unitId).findFirst().orElse(null);
        table.insert(new SavedSearch(id, me.staffId(), name, query.address(), shared, unit, null), Instant.now(clock));
    }

    /** USE_SAVED_SEARCHES, one's own. */
    public void remove(UUID id) {
        table.remove(own(id).id(), Instant.now(clock));
    }

    /** USE_SAVED_SEARCHES, one's own. */
    public void restore(UUID id) {
        table.remove(own(id).id(), null);
    }

    /** Whether it is the one's who is signed in. */
    public boolean isMine(SavedSearch search) {
        return search.staffId().equals(current.require().staffId());
    }

    private SavedSearch own(UUID id) {
        return Optional.of(find(id))
                .filter(this::isMine)
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.right"));
    }

    private SignedIn me() {
        rights.require(Action.FIND_COMPETENCE, Subject.MUNICIPALITY);
        return current.require();
    }

    private static boolean sees(SignedIn me, SavedSearch search) {
        UUID unit = search.unitId();
        return search.staffId().equals(me.staffId())
                || search.shared()
                        && search.removedAt() == null
                        && me.mandates().stream()
                                .anyMatch(mandate -> mandate.unitId() == null
                                        || unit == null
                                        || mandate.unitId().equals(unit));
    }

    /** An id for {@link #save}. */
    public UUID next() {
        return Ids.next(clock);
    }
}
