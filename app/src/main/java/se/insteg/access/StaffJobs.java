package se.insteg.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.insteg.access.signin.Mandates;

/**
 * Work that a member of staff began and that outlives their request, such as an import or a match round: done in their
 * name, with the roles they held when they began it, and seeing what they may see.
 */
@Component
public class StaffJobs {
    private final Tenancy tenancy;
    private final ProtectedRows protectedRows;
    private final Mandates mandates;
    private final Clock clock;

    StaffJobs(Tenancy tenancy, ProtectedRows protectedRows, Mandates mandates, Clock clock) {
        this.tenancy = tenancy;
        this.protectedRows = protectedRows;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** A member of staff with the roles they hold now, for work that goes on after a restart; empty when they have left. */
    public Optional<SignedIn> now(UUID municipality, UUID staff) {
        return tenancy.inTenant(
                municipality, () -> Optional.ofNullable(mandates.ofPerson(municipality, staff, clock.instant())));
    }

    /** Does the work in one transaction of its own, committed before this returns. Not from within another. */
    public <T> T inNameOf(SignedIn staff, Supplier<T> work) {
        return tenancy.inTenant(
                staff.tenantId(),
                () -> CurrentStaff.behindJob(staff, () -> {
                    protectedRows.openTo(staff);
                    return work.get();
                }));
    }
}
