package se.insteg.placements.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.hosts.Organisation;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.agreement.store.PlacementTable;

/**
 * Brings placements that ran before the municipality took Insteg into use. They run from the first moment; what nobody has
 * signed or seen here is missing, and nothing is ever taken for done (decision 2701). KEEP_PLACEMENTS for the person.
 */
@Component
public class Bringing {
    private final PlacementTable table;
    private final Drafting drafting;
    private final Ledger ledger;
    private final Rights rights;
    private final CurrentStaff current;
    private final Clock clock;

    Bringing(PlacementTable table, Drafting drafting, Ledger ledger, Rights rights, CurrentStaff current, Clock clock) {
        this.table = table;
        this.drafting = drafting;
        this.ledger = ledger;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param person whom the caller was given
     * @param title what one does there, 1–200 characters
     * @param terms as far as they are known; begun today at the latest
     * @return its id; that of the one already there when the same was brought before
     */
    public UUID bring(Participant person, Organisation host, String title, Terms terms) {
        rights.require(Action.KEEP_PLACEMENTS, person.subject());
        LocalDate today = LocalDate.now(clock);
        if (terms.starts().isAfter(today)) {
            throw new IllegalArgumentException("What has not begun is agreed on, not brought: " + terms.starts());
        }
        UUID me = current.require().staffId();
        boolean hidden = person.details().protection().hides();
        Placement made = new Placement(
                Ids.next(clock),
                person.id(),
                new Placement.Where(null, null, host.id(), title, host.name()),
                PlacementState.RUNNING,
                Drafting.agreed(1, null, terms),
                terms.starts(),
                null,
                null,
                today,
                me,
                clock.instant(),
                0);
        if (!table.insert(made, hidden)) {
            return at(person, host.id()).stream()
                    .filter(one ->
                            one.broughtOn() != null && one.agreed().starts().equals(terms.starts()))
                    .map(Placement::id)
                    .findFirst()
                    .orElseThrow();
        }
        drafting.first(person, made, terms);
        ledger.note(made, hidden, Step.Deed.BROUGHT, terms.starts(), "", me);
        return made.id();
    }

    /** Of a person the caller was given, at the organisation, but those that never began. */
    public List<Placement> at(Participant person, UUID organisation) {
        rights.require(Action.KEEP_PLACEMENTS, person.subject());
        return table.ofPerson(person.id()).stream()
                .filter(one -> organisation.equals(one.where().organisationId()))
                .filter(one -> one.state() != PlacementState.ANNULLED)
                .toList();
    }

    /** Those of these that there are. Asks no right: whoever shows them asks for each person's. */
    public List<Placement> found(Collection<UUID> ids) {
        List<Placement> all = new ArrayList<>();
        ids.forEach(id -> table.find(id).ifPresent(all::add));
        return all;
    }

    /** What will be missing in one with these terms: fields of {@link Terms}, "signatures" and "insurance". */
    public List<String> missing(Terms terms) {
        List<String> missing = new ArrayList<>(List.of("signatures", "insurance"));
        missing.addAll(Missing.lacking(terms));
        return missing;
    }
}
