package se.insteg.insights;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.insights.store.InitiativeTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * The municipality's initiatives: SEE_PROGRAMMES to read, KEEP_INITIATIVES to change. What is not in the municipality is not
 * there: 404.
 */
@Component
public class Initiatives {
    private final InitiativeTable table;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Initiatives(InitiativeTable table, Rights rights, CurrentStaff current, Audit audit, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that go on first, then the latest. */
    public List<Initiative> all() {
        mustSee();
        return table.all();
    }

    public Initiative find(UUID id) {
        mustSee();
        return table.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "insights.refused.notHere"));
    }

    /** Every state it has had, the first first. */
    public List<Plan> states(UUID id) {
        return table.states(find(id).id());
    }

    /** Ids of what is new. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** The same id twice makes one. */
    public Initiative begin(UUID id, Plan plan) {
        mustKeep();
        if (table.insert(new Initiative(id, plan, 1), current.require().staffId())) {
            log(id, 1);
        }
        return find(id);
    }

    /**
     * Changes a part of it, whatever other parts were changed since somebody looked.
     *
     * @throws Refusal (409) when others kept changing it at the same time
     */
    public Initiative change(UUID id, UnaryOperator<Plan> change) {
        mustKeep();
        for (int attempt = 0; attempt < 5; attempt++) {
            Initiative was = find(id);
            Plan wanted = change.apply(was.plan());
            if (wanted.equals(was.plan())) {
                return was;
            }
            if (table.update(
                    new Initiative(id, wanted, was.version() + 1),
                    current.require().staffId())) {
                log(id, was.version() + 1);
                return find(id);
            }
        }
        throw new Refusal(Refusal.Kind.CONFLICT, "insights.refused.busy");
    }

    private void mustSee() {
        rights.require(Action.SEE_PROGRAMMES, Subject.MUNICIPALITY);
    }

    private void mustKeep() {
        rights.require(Action.KEEP_INITIATIVES, Subject.MUNICIPALITY);
    }

    private void log(UUID id, int version) {
        audit.write(new Audit.Entry("INITIATIVE_CHANGED", "initiative", id, "satsning", "version=" + version));
    }
}
