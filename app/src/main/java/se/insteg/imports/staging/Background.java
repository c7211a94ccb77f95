package se.insteg.imports.staging;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work on imports that nobody waits for, a few at a time. */
@Component
class Background implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int AT_A_TIME = 2;

    private final Map<UUID, Future<?>> running = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().daemon().name("import-", 1).factory());

    /** Begins when the running transaction is committed, since it needs what that writes; never if it is not. */
    void afterCommit(UUID batch, Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                begin(batch, work);
            }
        });
    }

    private void begin(UUID batch, Runnable work) {
        running.computeIfAbsent(
                batch,
                id -> workers.submit(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException failed) {
                        LOG.error("The work on import {} ended in a fault", id, failed);
                    } finally {
                        running.remove(id);
                    }
                }));
    }

    boolean works(UUID batch) {
        return running.containsKey(batch);
    }

    /** Returns when the work on this import has ended, or after this long. */
    void await(UUID batch, Duration most) {
        Future<?> work = running.get(batch);
        if (work != null) {
            try {
                work.get(most.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException goesOn) {
                // The page shows how far it has come.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
