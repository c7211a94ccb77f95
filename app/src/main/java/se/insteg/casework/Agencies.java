package se.insteg.casework;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.casework.store.AgencyTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/** The interpreters' agencies the municipality has agreements with. */
@Component
public class Agencies {
    private final AgencyTable table;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Agencies(AgencyTable table, Rights rights, Audit audit, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** SEE_AGENCIES. By name, also those no longer used. */
    public List<Agency> all() {
        rights.require(Action.SEE_AGENCIES, Subject.MUNICIPALITY);
        return table.all();
    }

    /** SEE_AGENCIES. */
    public Agency find(UUID id) {
        rights.require(Action.SEE_AGENCIES, Subject.MUNICIPALITY);
        return table.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.refused.notHere"));
    }

    /** CHANGE_AGENCIES. The same form sent twice has one effect. */
    public void add(Agency agency) {
        rights.require(Action.CHANGE_AGENCIES, Subject.MUNICIPALITY);
        if (table.insert(agency)) {
            audit.write(new Audit.Entry("AGENCY_CHANGED", "agency", agency.id(), "administration"));
        }
    }

    /** CHANGE_AGENCIES. False, and nothing is written, when somebody else has changed it since its version. */
    public boolean change(Agency agency) {
        rights.require(Action.CHANGE_AGENCIES, Subject.MUNICIPALITY);
        boolean changed = table.update(agency);
        if (changed) {
            audit.write(new Audit.Entry("AGENCY_CHANGED", "agency", agency.id(), "administration"));
        }
        return changed;
    }

    /** An id for {@link #add}. */
    public UUID next() {
        return Ids.next(clock);
    }
}
