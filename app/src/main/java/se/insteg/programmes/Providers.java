package se.insteg.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.programmes.store.ProviderTable;

/** Who runs which group, and since when. SEE_PROGRAMMES to read, PLAN_SESSIONS to change. */
@Component
public class Providers {
    private final ProviderTable table;
    private final Groups groups;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Providers(ProviderTable table, Groups groups, CurrentStaff current, Rights rights, Audit audit, Clock clock) {
        this.table = table;
        this.groups = groups;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said of the group, in the order it counts from; none when the municipality has run it all along. */
    public List<Provider> of(UUID group) {
        return table.of(List.of(groups.find(group).id())).getOrDefault(group, List.of());
    }

    /**
     * From that day somebody else runs the group. The same id twice is said once.
     *
     * @param name empty for the municipality itself
     */
    public void change(UUID group, UUID id, LocalDate from, String name, String why) {
        rights.require(Action.PLAN_SESSIONS, Subject.MUNICIPALITY);
        Provider said = new Provider(
                id, groups.find(group).id(), from, name, why, current.require().staffId(), clock.instant());
        if (table.add(said)) {
            audit.write(new Audit.Entry("PROVIDER_CHANGED", "group", group, "program", "from=" + from));
        }
    }
}
