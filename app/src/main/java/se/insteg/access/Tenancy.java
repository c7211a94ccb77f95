package se.insteg.access;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.tenancy.CurrentTenant;

/**
 * Work for one municipality. A page need not ask: its request already runs in one transaction of the signed-in person's
 * municipality. Jobs, start-up and the pages before sign-in say here whom they work for.
 */
@Component
public class Tenancy {
    private final TransactionTemplate transactions;

    Tenancy(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
    }

    /**
     * Does the work in one transaction that sees only this municipality's rows; commits before it returns.
     *
     * @throws IllegalStateException inside another transaction, which would keep the municipality it was begun for
     */
    public <T> T inTenant(UUID tenant, Supplier<T> work) {
        UUID before = CurrentTenant.id();
        CurrentTenant.set(tenant);
        try {
            return required(transactions.execute(status -> work.get()));
        } finally {
            CurrentTenant.set(before);
        }
    }

    /** As {@link #inTenant(UUID, Supplier)}, for work without a result. */
    public void inTenant(UUID tenant, Runnable work) {
        inTenant(tenant, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** The municipality of the running transaction; every statement filters on it too. */
    public UUID current() {
        UUID tenant = CurrentTenant.id();
        if (tenant == null || !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No municipality: this must run within a request or Tenancy.inTenant");
        }
        return tenant;
    }

    @SuppressWarnings("NullAway") // the work returns no null, so neither does the template
    private static <T> T required(T result) {
        return result;
    }
}
