package se.insteg.people.typed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.people.PersonDetails;

/** Which units and colleagues may be chosen for a person today. */
@Component
public class PersonChoices {
    private final Colleagues colleagues;
    private final Clock clock;

    PersonChoices(Colleagues colleagues, Clock clock) {
        this.colleagues = colleagues;
        this.clock = clock;
    }

    public Choices forSomebodyNew() {
        return new Choices(
                LocalDate.now(clock),
                ids(colleagues.units()),
                ids(colleagues.holding(Role.CASEWORKER)),
                ids(colleagues.holding(Role.PROTECTED_IDENTITY_HANDLER)));
    }

    /** What is stored may stay, though the unit has been closed or the colleague has left. */
    public Choices keeping(PersonDetails stored) {
        return keeping(forSomebodyNew(), stored);
    }

    /** As {@link #keeping(PersonDetails)}, for many people at once. @param now {@link #forSomebodyNew} */
    public Choices keeping(Choices now, PersonDetails stored) {
        return new Choices(
                now.today(),
                with(now.units(), stored.care().unitId()),
                with(now.caseworkers(), stored.care().caseworkerId()),
                union(now.handlers(), stored.protection().handlers()));
    }

    private static Set<UUID> with(Set<UUID> ids, @Nullable UUID stored) {
        return stored == null ? ids : union(ids, Set.of(stored));
    }

    private static Set<UUID> union(Set<UUID> ids, Collection<UUID> more) {
        Set<UUID> all = new HashSet<>(ids);
        all.addAll(more);
        return all;
    }

    private static Set<UUID> ids(List<Colleagues.Named> named) {
        return named.stream().map(Colleagues.Named::id).collect(Collectors.toSet());
    }
}
