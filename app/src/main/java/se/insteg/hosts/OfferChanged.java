package se.insteg.hosts;

import java.util.Set;
import java.util.UUID;

/**
 * An offer was registered (version 0) or changed. Published within the transaction.
 *
 * @param fields names of the fields that changed, as in {@link OfferDetails}
 */
public record OfferChanged(UUID tenantId, UUID offerId, int version, Set<String> fields) {
    public OfferChanged {
        fields = Set.copyOf(fields);
    }
}
