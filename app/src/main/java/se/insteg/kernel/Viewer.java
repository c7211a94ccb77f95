package se.insteg.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * Whoever is looking at a page, as far as any room needs to know. {@code access} says who it is; {@code ui} greets
 * them and shows only the ways they may go. What may be done with a certain record is asked of {@code access}, never
 * concluded from this.
 *
 * @param staffId the member of staff
 * @param tenantId the municipality whose records this request can reach
 * @param name as written by the person, any script
 * @param municipality the municipality's name, such as "Leksands kommun"
 * @param actions names of the actions some role of theirs allows in at least one relation
 */
public record Viewer(UUID staffId, UUID tenantId, String name, String municipality, Set<String> actions) {
    public Viewer {
        actions = Set.copyOf(actions);
    }

    public boolean may(String action) {
        return actions.contains(action);
    }
}
