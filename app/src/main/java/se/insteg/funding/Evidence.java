package se.insteg.funding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.funding.settling.Difference;
import se.insteg.funding.settling.Difference.Addition;
import se.insteg.funding.store.EvidenceTable;
import se.insteg.funding.store.UnsettledTable;
import se.insteg.people.Happening;
import se.insteg.people.Happenings;
import se.insteg.people.KnownSituations;
import se.insteg.people.KnownSituations.Known;
import se.insteg.rules.Eligibility;

/** Evidence of what was done for whom: derived from what the rooms know, never typed. */
@Component
public class Evidence {
    private final ObjectProvider<Happenings> rooms;
    private final KnownSituations situations;
    private final EvidenceTable table;
    private final UnsettledTable unsettled;
    private final Difference difference;

    Evidence(
            ObjectProvider<Happenings> rooms,
            KnownSituations situations,
            EvidenceTable table,
            UnsettledTable unsettled,
            Eligibility eligibility) {
        this.rooms = rooms;
        this.situations = situations;
        this.table = table;
        this.unsettled = unsettled;
        difference = new Difference(eligibility);
    }

    /**
     * Makes somebody's evidence say what is known today, by adding rows where it does not. Doing it again adds nothing. Asks
     * no right; of somebody protected only within their handler's wall.
     *
     * @return how many rows were added; 0 also when the person is not there for the running transaction
     */
    public int settle(UUID person) {
        Optional<Known> known = situations.keeping(person);
        return known.map(one -> settle(person, one)).orElse(0);
    }

    private int settle(UUID person, Known known) {
        unsettled.take(person);
        List<Happening> happened =
                rooms.stream().flatMap(room -> room.of(person).stream()).toList();
        List<Addition> additions = difference.between(happened, table.counting(person), known::on);
        table.add(person, known.hidden(), additions);
        return additions.size();
    }
}
