package se.insteg.access;

import java.util.List;
import java.util.UUID;

/**
 * The member of staff behind the running request, as the database has them at this moment.
 *
 * @param name any script
 * @param municipality such as "Leksands kommun"
 * @param mandates the roles held today
 */
public record SignedIn(UUID tenantId, UUID staffId, String name, String municipality, List<Mandate> mandates) {
    public SignedIn {
        mandates = List.copyOf(mandates);
    }

    public boolean holds(Role role) {
        return mandates.stream().anyMatch(mandate -> mandate.role() == role);
    }
}
