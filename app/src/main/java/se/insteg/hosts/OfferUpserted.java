package se.insteg.hosts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table did, or would do.
 *
 * @param offerId null when it would be new, or was refused
 * @param organisationId null when the organisation would be new, or the row was refused
 * @param newOrganisation whether the organisation is, or would be, registered with it
 * @param fields that are new or changed, as in {@link OfferDetails}
 */
public record OfferUpserted(
        Outcome outcome,
        @Nullable UUID offerId,
        @Nullable UUID organisationId,
        boolean newOrganisation,
        List<String> fields) {
    /** A row either is a new offer, changes one, says what is known, or cannot be used. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        /** Neither number nor name says whose it is. */
        NO_ORGANISATION,
        /** Several organisations have that name; the number would tell which. */
        SEVERAL_ORGANISATIONS,
        /** The reference belongs to another organisation's offer. */
        ANOTHER_ORGANISATION,
        /** More seats are taken already than the row says there are. */
        SEATS_TAKEN
    }

    public OfferUpserted {
        fields = List.copyOf(fields);
    }

    public static OfferUpserted refused(Outcome why) {
        return new OfferUpserted(why, null, null, false, List.of());
    }
}
