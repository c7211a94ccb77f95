package se.insteg.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role held today.
 *
 * @param unitId the unit it is held for; null is the whole municipality
 */
public record Mandate(Role role, @Nullable UUID unitId) {
    boolean covers(@Nullable UUID unit) {
        return unitId == null || unitId.equals(unit);
    }
}
