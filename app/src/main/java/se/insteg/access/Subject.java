package se.insteg.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is acted on, as far as rights need to know. It always belongs to the municipality of the running transaction.
 *
 * @param staffId the member of staff it is about, if any
 * @param unitId the unit it belongs to, if any
 */
public record Subject(@Nullable UUID staffId, @Nullable UUID unitId) {
    /** The municipality as a whole: its settings, its lists. */
    public static final Subject MUNICIPALITY = new Subject(null, null);

    public static Subject staff(UUID staffId, @Nullable UUID unitId) {
        return new Subject(staffId, unitId);
    }

    public static Subject unit(UUID unitId) {
        return new Subject(null, unitId);
    }
}
