package se.insteg.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The member of staff behind the running request, as the database has them at this moment.
 *
 * @param name any script
 * @param municipality such as "Leksands kommun"
 * @param mandates the roles held today
 * @param glass the cases they have opened in an emergency and that are not shut again
 * @param covering colleagues who are away today and whose cases are this person's meanwhile ({@link Absences})
 */
public record SignedIn(
        UUID tenantId,
        UUID staffId,
        String name,
        String municipality,
        List<Mandate> mandates,
        List<Glass> glass,
        Set<UUID> covering) {
    public SignedIn {
        mandates = List.copyOf(mandates);
        glass = List.copyOf(glass);
        covering = Set.copyOf(covering);
    }

    /** Somebody who has opened nothing and covers nobody. */
    public SignedIn(UUID tenantId, UUID staffId, String name, String municipality, List<Mandate> mandates) {
        this(tenantId, staffId, name, municipality, mandates, List.of(), Set.of());
    }

    /** The opening under which this person's case is open at that moment; null when there is none. */
    @Nullable
    Glass glassOf(UUID person, Instant now) {
        return glass.stream().filter(one -> one.opens(person, now)).findFirst().orElse(null);
    }

    /** Whether a case of this caseworker is one's own today: one's own proper, or that of somebody one covers. */
    public boolean hasCasesOf(UUID caseworker) {
        return staffId.equals(caseworker) || covering.contains(caseworker);
    }

    public boolean holds(Role role) {
        return mandates.stream().anyMatch(mandate -> mandate.role() == role);
    }
}
