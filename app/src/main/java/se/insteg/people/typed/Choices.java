package se.insteg.people.typed;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What may be chosen when a person is typed in.
 *
 * @param units open units, and the one the person already belongs to
 * @param caseworkers staff with that role, and the one the person already has
 * @param handlers staff who may be named for a protected person
 */
public record Choices(LocalDate today, Set<UUID> units, Set<UUID> caseworkers, Set<UUID> handlers) {
    public Choices {
        units = Set.copyOf(units);
        caseworkers = Set.copyOf(caseworkers);
        handlers = Set.copyOf(handlers);
    }
}
