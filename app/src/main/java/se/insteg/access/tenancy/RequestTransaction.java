package se.insteg.access.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The one transaction of a request: begun by the guard of the route once it knows the person, rolled back as soon as
 * anything is refused or fails, else committed before the first byte of the answer leaves.
 */
@Component
public class RequestTransaction {
    private static final String STATUS = RequestTransaction.class.getName();

    private final PlatformTransactionManager manager;

    RequestTransaction(PlatformTransactionManager manager) {
        this.manager = manager;
    }

    public void begin(HttpServletRequest request, UUID tenant) {
        CurrentTenant.set(tenant);
        try {
            request.setAttribute(STATUS, manager.getTransaction(new DefaultTransactionDefinition()));
        } catch (RuntimeException failed) {
            CurrentTenant.restore(null);
            throw failed;
        }
    }

    /** Whether one is open; then the answer waits for it. */
    public static boolean isOpen(HttpServletRequest request) {
        return request.getAttribute(STATUS) != null;
    }

    void commit(HttpServletRequest request) {
        TransactionStatus status = take(request);
        if (status != null) {
            try {
                manager.commit(status);
            } finally {
                CurrentTenant.restore(null);
            }
        }
    }

    /** Undoes everything; what follows, such as the page that tells of the error, sees no municipality. */
    public void rollBack(HttpServletRequest request) {
        TransactionStatus status = take(request);
        if (status != null) {
            try {
                manager.rollback(status);
            } finally {
                CurrentTenant.restore(null);
            }
        }
    }

    private static @Nullable TransactionStatus take(HttpServletRequest request) {
        TransactionStatus status = (TransactionStatus) request.getAttribute(STATUS);
        request.removeAttribute(STATUS);
        return status;
    }
}
