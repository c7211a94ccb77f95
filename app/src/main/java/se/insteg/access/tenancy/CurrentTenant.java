package se.insteg.access.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The municipality this thread works for, read when a transaction begins. */
public final class CurrentTenant {
    private static final ThreadLocal<UUID> TENANT = new ThreadLocal<>();

    private CurrentTenant() {}

    public static @Nullable UUID id() {
        return TENANT.get();
    }

    /**
     * Changes the municipality for transactions begun from now on.
     *
     * @throws IllegalStateException inside a transaction: it was begun for another municipality and would keep to it
     */
    public static void set(@Nullable UUID tenant) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction keeps the municipality it was begun for");
        }
        restore(tenant);
    }

    static void restore(@Nullable UUID tenant) {
        if (tenant == null) {
            TENANT.remove();
        } else {
            TENANT.set(tenant);
        }
    }
}
