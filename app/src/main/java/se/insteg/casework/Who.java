package se.insteg.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is to do a task. */
public sealed interface Who {
    /** Whoever has the case, today and after a handover. @param now the caseworker; null while there is none */
    record Caseworker(@Nullable UUID now) implements Who {}

    /** Somebody by name. */
    record Staff(UUID id) implements Who {}

    /** Whoever works in the unit. */
    record Unit(UUID id) implements Who {}

    /** As a form says it: "case", "staff:…" or "unit:…". */
    default String code() {
        return switch (this) {
            case Caseworker caseworker -> "case";
            case Staff staff -> "staff:" + staff.id();
            case Unit unit -> "unit:" + unit.id();
        };
    }

    /** The member of staff it is up to now, if it is one. */
    default @Nullable UUID staffId() {
        return switch (this) {
            case Caseworker caseworker -> caseworker.now();
            case Staff staff -> staff.id();
            case Unit unit -> null;
        };
    }
}
