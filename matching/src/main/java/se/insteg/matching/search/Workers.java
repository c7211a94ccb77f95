package se.insteg.matching.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs jobs side by side and hands back their results in the order of the jobs. */
final class Workers {
    private Workers() {}

    static <T> List<T> all(ExecutorService workers, List<? extends Callable<T>> jobs) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> job : workers.invokeAll(jobs)) {
                results.add(job.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the solving thread was interrupted; cancel through Options instead", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the search failed", e.getCause());
        }
        return results;
    }
}
