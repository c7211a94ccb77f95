package se.insteg.insights;

import java.util.UUID;

/**
 * Something the municipality has decided to do.
 *
 * @param version counts states, from 1
 */
public record Initiative(UUID id, Plan plan, int version) {
    public String name() {
        return plan.about().name();
    }
}
