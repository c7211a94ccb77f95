package se.insteg.access;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Work that a member of staff began and that outlives their request, such as an import or a match round: done in their
 * name, with the roles they held when they began it, and seeing what they may see.
 */
@Component
public class StaffJobs {
    private final Tenancy tenancy;
    private final ProtectedRows protectedRows;

    StaffJobs(Tenancy tenancy, ProtectedRows protectedRows) {
        this.tenancy = tenancy;
        this.protectedRows = protectedRows;
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
