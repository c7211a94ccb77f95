package se.insteg.hosts.register;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.hosts.Changed;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferRow;
import se.insteg.hosts.OfferUpserted;
import se.insteg.hosts.OfferUpserted.Outcome;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.typed.OfferInput;
import se.insteg.kernel.Form;
import se.insteg.planner.model.Spot;
import se.insteg.taxonomy.typed.Texts;

/** Rows of a table of offers: compared with what is stored, or written. */
@Component
public class OfferRows {
    private static final String WHY = "import";

    private final OrganisationTable organisations;
    private final OfferTable offers;
    private final Registering registering;

    OfferRows(OrganisationTable organisations, OfferTable offers, Registering registering) {
        this.organisations = organisations;
        this.offers = offers;
        this.registering = registering;
    }

    public OfferUpserted upsert(OfferRow row, Collection<String> fields, boolean write) {
        Optional<HostOffer> known = offers.byReference(row.details().reference());
        if (row.organisationNumber().isEmpty() && row.organisationName().isEmpty() && known.isEmpty()) {
            return OfferUpserted.refused(Outcome.NO_ORGANISATION);
        }
        List<Organisation> named = named(row);
        if (known.isPresent()) {
            HostOffer offer = known.get();
            boolean said = !row.organisationNumber().isEmpty()
                    || !row.organisationName().isEmpty();
            return said && named.stream().noneMatch(one -> one.id().equals(offer.organisationId()))
                    ? OfferUpserted.refused(Outcome.ANOTHER_ORGANISATION)
                    : change(offer, row.details(), fields, write);
        }
        if (named.size() > 1) {
            return OfferUpserted.refused(Outcome.SEVERAL_ORGANISATIONS);
        }
        return register(row, named.isEmpty() ? null : named.getFirst().id(), write);
    }

    /** By number; by name when the row has none, or nobody has it and the one so named has no number. */
    private List<Organisation> named(OfferRow row) {
        String number = row.organisationNumber();
        if (number.isEmpty()) {
            return organisations.byName(row.organisationName());
        }
        Optional<Organisation> numbered = organisations.byNumber(number);
        return numbered.isPresent()
                ? List.of(numbered.get())
                : organisations.byName(row.organisationName()).stream()
                        .filter(one -> one.details().organisationNumber().isEmpty())
                        .toList();
    }

    private OfferUpserted register(OfferRow row, @Nullable UUID organisation, boolean write) {
        List<String> all = List.copyOf(row.details().texts().keySet());
        boolean newOrganisation = organisation == null;
        if (!write) {
            return new OfferUpserted(Outcome.NEW, null, organisation, newOrganisation, all);
        }
        UUID of = organisation == null ? newOrganisation(row) : organisation;
        UUID id = registering
                .register(of, row.details(), WHY)
                .orElseThrow(() -> new IllegalStateException("The reference was taken between two statements"));
        return new OfferUpserted(Outcome.NEW, id, of, newOrganisation, all);
    }

    /** What a table does not say about an organisation is for somebody to fill in: the kind is taken to be private. */
    private UUID newOrganisation(OfferRow row) {
        String name = row.organisationName().isEmpty() ? row.organisationNumber() : row.organisationName();
        OrganisationDetails details = new OrganisationDetails(
                name, row.organisationNumber(), OrganisationKind.PRIVATE, "", Spot.UNKNOWN, null, "");
        return registering
                .register(details, WHY)
                .orElseThrow(() -> new IllegalStateException("The number was taken between two statements"));
    }

    private OfferUpserted change(HostOffer offer, OfferDetails given, Collection<String> fields, boolean write) {
        Set<String> said = new LinkedHashSet<>(fields);
        if (offer.details().reference().isEmpty()) {
            said.remove("reference"); // it was known by its id, which is no reference
        }
        OfferDetails wanted = taking(offer.details(), given, said);
        List<String> changed =
                Texts.differences(OfferDetails.FIELDS, offer.details().texts(), wanted.texts());
        Outcome outcome = changed.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        if (wanted.seats() < offer.taken()) {
            outcome = Outcome.SEATS_TAKEN;
        } else if (write && !changed.isEmpty()) {
            outcome = switch (registering.change(offer, offer.version(), wanted, WHY)) {
                case Changed.Done<HostOffer> done -> Outcome.CHANGED;
                case Changed.SeatsTaken<HostOffer> taken -> Outcome.SEATS_TAKEN;
                case Changed.Taken<HostOffer> taken -> throw new IllegalStateException("The reference did not change");
                case Changed.Conflict<HostOffer> first ->
                    throw new IllegalStateException("The offer was changed between two statements");
            };
        }
        return new OfferUpserted(outcome, offer.id(), offer.organisationId(), false, changed);
    }

    /** The stored details with some fields as given. The state is never a table's to say. */
    private static OfferDetails taking(OfferDetails stored, OfferDetails given, Collection<String> fields) {
        Form form = Texts.form(Texts.taking(stored.texts(), given.texts(), fields));
        OfferDetails wanted = OfferInput.row(form);
        if (wanted == null) {
            throw new IllegalStateException("Stored and checked details do not read back: " + form.problems());
        }
        return wanted.in(stored.state());
    }
}
