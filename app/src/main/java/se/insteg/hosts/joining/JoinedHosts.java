package se.insteg.hosts.joining;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.Changed;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.joining.JoiningTable.Hanging;
import se.insteg.hosts.joining.JoiningTable.Kept;
import se.insteg.hosts.typed.OrganisationInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.taxonomy.typed.Texts;

/**
 * Makes two entries about one organisation one, and two again. Everything that hangs on the one that goes follows, in every
 * room; parting brings every row back that nobody has moved since. CHANGE_HOSTS.
 */
@Component
public class JoinedHosts {
    private static final String WHY = "praktikplatser";

    private final JoiningTable table;
    private final Hosts hosts;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    JoinedHosts(JoiningTable table, Hosts hosts, Rights rights, CurrentStaff current, Audit audit, Clock clock) {
        this.table = table;
        this.hosts = hosts;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes them one.
     *
     * @param other goes into the kept one
     * @param theirs fields whose value shall be the other's
     * @throws Refusal (409) when the two are the same
     */
    public void join(UUID keptId, UUID other, List<String> theirs, String why) {
        rights.require(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
        if (keptId.equals(other)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "hosts.refused.joinItself");
        }
        table.lock(keptId, other);
        Organisation kept = hosts.organisation(keptId);
        Organisation gone = hosts.organisation(other);
        OrganisationDetails together = together(kept, gone, theirs);
        UUID id = Ids.next(clock);
        table.add(id, kept, gone, why, current.require().staffId());
        for (Hanging hanging : table.hanging()) {
            table.move(hanging, other, keptId).forEach(row -> table.moved(id, hanging, row));
        }
        table.meeting(() -> {
            table.hide(other, keptId);
            return true;
        });
        if (!(hosts.change(keptId, kept.version(), together) instanceof Changed.Done)) {
            throw new IllegalStateException("Both were locked, and yet another was first: " + keptId);
        }
        audit.write(new Audit.Entry("ORGANISATIONS_JOINED", "organisation", keptId, WHY, "with=" + other));
    }

    /** What is empty at the kept one is taken from the other. */
    private static OrganisationDetails together(Organisation kept, Organisation gone, List<String> theirs) {
        SequencedMap<String, List<String>> texts =
                new LinkedHashMap<>(gone.details().texts());
        kept.details().texts().forEach((field, values) -> {
            boolean place = field.equals("lat") || field.equals("lon");
            if (!theirs.contains(place ? "place" : field)) {
                texts.put(field, values);
            }
        });
        if (!theirs.contains("place") && !kept.details().place().name().isEmpty()) {
            for (String field : List.of("lat", "lon")) {
                texts.remove(field);
                if (kept.details().texts().containsKey(field)) {
                    texts.put(field, kept.details().texts().getOrDefault(field, List.of()));
                }
            }
        }
        Form form = Texts.form(texts);
        return Objects.requireNonNull(OrganisationInput.read(form), form.problems()::toString);
    }

    /** Makes them two again. Once more changes nothing. @return the kept one */
    public UUID part(UUID joining) {
        rights.require(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
        Kept held = table.open(joining).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "hosts.refused.notHere"));
        Joined joined = held.joined();
        Organisation kept = hosts.organisation(joined.keptId());
        OrganisationDetails now = kept.details();
        String number = held.goneNumber();
        if (number != null && number.equals(now.organisationNumber())) {
            SequencedMap<String, List<String>> texts = new LinkedHashMap<>(now.texts());
            texts.remove("organisationNumber");
            if (held.keptNumber() != null && !held.keptNumber().equals(number)) {
                texts.put("organisationNumber", List.of(held.keptNumber()));
            }
            OrganisationDetails before = Objects.requireNonNull(OrganisationInput.read(Texts.form(texts)));
            hosts.change(kept.id(), kept.version(), before);
        }
        table.meeting(() -> {
            table.show(joined.goneId(), number);
            return true;
        });
        table.moved(joining).forEach(row -> table.move(row, joined.keptId(), joined.goneId()));
        table.parted(joining, current.require().staffId());
        audit.write(new Audit.Entry(
                "ORGANISATIONS_PARTED", "organisation", joined.keptId(), WHY, "from=" + joined.goneId()));
        return joined.keptId();
    }

    /** What went into this one and may be parted again, the latest first. */
    public List<Joined> into(UUID organisation) {
        rights.require(Action.SEE_HOSTS, Subject.MUNICIPALITY);
        return table.into(organisation);
    }

    /** Where an entry that nobody meets any more leads; empty when it is one of those one meets. */
    public Optional<UUID> leadsTo(UUID organisation) {
        rights.require(Action.SEE_HOSTS, Subject.MUNICIPALITY);
        return table.leadsTo(organisation);
    }
}
