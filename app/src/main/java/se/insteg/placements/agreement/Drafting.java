package se.insteg.placements.agreement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.Hosts;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Agreement.Change;
import se.insteg.placements.agreement.store.AgreementTable;

/** Writes the versions of an agreement, each in words that stand for good. Asks no right. */
@Component
public class Drafting {
    private final AgreementTable table;
    private final AgreementWords words;
    private final Hosts hosts;
    private final CurrentStaff current;
    private final Clock clock;

    Drafting(AgreementTable table, AgreementWords words, Hosts hosts, CurrentStaff current, Clock clock) {
        this.table = table;
        this.words = words;
        this.hosts = hosts;
        this.current = current;
        this.clock = clock;
    }

    /** What the placement's row says of these terms. */
    public static Placement.Agreed agreed(int latest, @Nullable Integer inForce, Terms terms) {
        return new Placement.Agreed(latest, inForce, terms.kind(), terms.starts(), terms.ends(), terms.withChildren());
    }

    /** The first version. */
    public void first(Participant person, Placement placement, Terms terms) {
        write(person, placement, 1, Change.DRAFTED, terms, "");
    }

    public Agreement latest(Placement placement) {
        return find(placement, placement.agreed().latest())
                .orElseThrow(() -> new IllegalStateException("A placement without an agreement: " + placement.id()));
    }

    public Optional<Agreement> find(Placement placement, int number) {
        return table.find(placement.id(), number);
    }

    /** The version after this one. */
    public Agreement next(Participant person, Placement placement, Agreement before, Terms terms, String why) {
        return write(person, placement, before.number() + 1, change(before.terms(), terms), terms, why);
    }

    /** What differs: the last day alone is an extension or the opposite. */
    static Change change(Terms before, Terms after) {
        List<String> fields = new ArrayList<>(Terms.FIELDS);
        fields.removeIf(field -> before.texts()
                .getOrDefault(field, List.of())
                .equals(after.texts().getOrDefault(field, List.of())));
        if (!fields.equals(List.of("ends"))) {
            return Change.CHANGED;
        }
        return after.ends().isAfter(before.ends()) ? Change.EXTENDED : Change.SHORTENED;
    }

    private Agreement write(
            Participant person, Placement placement, int number, Change change, Terms terms, String why) {
        SignedIn me = current.require();
        Agreement.Content content = words.content(
                new AgreementWords.Sides(person, placement.where(), contact(placement, terms), me.municipality()),
                terms);
        Agreement written =
                new Agreement(number, change, terms, content, content.hash(), why, me.staffId(), clock.instant());
        table.insert(placement, person.details().protection().hides(), written);
        return written;
    }

    private String contact(Placement placement, Terms terms) {
        UUID organisation = placement.where().organisationId();
        UUID contact = terms.who().contactId();
        if (organisation == null || contact == null) {
            return "";
        }
        return hosts.contacts(organisation).stream()
                .filter(one -> one.id().equals(contact))
                .map(one -> called(one.details()))
                .findFirst()
                .orElse("");
    }

    private static String called(ContactDetails contact) {
        return contact.title().isEmpty() ? contact.name() : contact.name() + ", " + contact.title();
    }
}
