package se.insteg.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose case somebody is. @param caseworkerId null while nobody has been appointed */
public record CaseOf(
        UUID personId, @Nullable UUID unitId, @Nullable UUID caseworkerId) {}
