package se.insteg.placements;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.placements.store.DecisionTable;
import se.insteg.placements.store.WaivableTable;

/**
 * Which must-haves the municipality lets be waived, with a reason each time. Age and seats are never among them: the one is
 * law, the other arithmetic.
 */
@Component
public class Waivers {
    /** Those a municipality may decide about. */
    public static final List<String> POSSIBLE = List.of("swedish", "schedule", "maxTravel", "sameLanguage");

    private final WaivableTable table;
    private final DecisionTable decisions;
    private final Rights rights;
    private final Audit audit;
    private final CurrentStaff current;
    private final Clock clock;

    Waivers(
            WaivableTable table,
            DecisionTable decisions,
            Rights rights,
            Audit audit,
            CurrentStaff current,
            Clock clock) {
        this.table = table;
        this.decisions = decisions;
        this.rights = rights;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** MATCH. */
    public Set<String> waivable() {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
        return table.all();
    }

    /**
     * DECIDE_WAIVERS. Nothing happens, and nothing is logged, when it was so already.
     *
     * @param reason as typed, 1–1000 characters
     * @throws Refusal (422) for a criterion that may never be waived, or without a reason
     */
    public boolean set(String criterion, boolean waivable, String reason) {
        rights.require(Action.DECIDE_WAIVERS, Subject.MUNICIPALITY);
        if (!POSSIBLE.contains(criterion)) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.refused.neverWaived");
        }
        Reasons.check(reason);
        UUID me = current.require().staffId();
        if (!(waivable ? table.allow(criterion, me) : table.forbid(criterion))) {
            return false;
        }
        Decision.Deed deed = waivable ? Decision.Deed.WAIVER_ALLOWED : Decision.Deed.WAIVER_FORBIDDEN;
        decisions.write(
                new Decision(Ids.next(clock), clock.instant(), me, null, deed, null, null, criterion, reason, null),
                false);
        audit.write(
                new Audit.Entry(deed.name(), "municipality", null, Reasons.brief(reason), "criterion=" + criterion));
        return true;
    }
}
