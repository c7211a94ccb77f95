package se.insteg.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction has written about reads already. A page is one transaction but asks several rooms, and each
 * of them writes down whom it shows: the log is to say that the page was shown, once.
 */
final class OncePerTransaction implements TransactionSynchronization {
    private record Read(@Nullable UUID actor, Audit.Entry entry) {}

    private final Set<Read> written = new HashSet<>();

    private OncePerTransaction() {}

    /** Those of the entries that the running transaction has not been asked about; all of them where none runs. */
    static List<Audit.Entry> unwritten(@Nullable UUID actor, Collection<Audit.Entry> entries) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return List.copyOf(entries);
        }
        OncePerTransaction ours = running();
        return entries.stream()
                .filter(entry -> ours.written.add(new Read(actor, entry)))
                .toList();
    }

    private static OncePerTransaction running() {
        if (TransactionSynchronizationManager.getResource(OncePerTransaction.class)
                instanceof OncePerTransaction ours) {
            return ours;
        }
        OncePerTransaction ours = new OncePerTransaction();
        ours.resume();
        TransactionSynchronizationManager.registerSynchronization(ours);
        return ours;
    }

    /** The rows are gone with what was done since the savepoint; better one twice than none. */
    @Override
    public void savepointRollback(Object savepoint) {
        written.clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(OncePerTransaction.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(OncePerTransaction.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.class);
    }
}
