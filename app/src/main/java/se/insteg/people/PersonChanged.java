package se.insteg.people;

import java.util.Set;
import java.util.UUID;

/**
 * Something about a person was changed. Published within the transaction; carries no personal data.
 *
 * @param fields names of the fields that changed, as in {@link PersonTexts}
 */
public record PersonChanged(UUID tenantId, UUID personId, int version, Set<String> fields) {
    public PersonChanged {
        fields = Set.copyOf(fields);
    }
}
