package se.insteg.placements;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.insteg.planner.LivePlan;

/** A plan of one world that is made, or being made, with what it has been asked. */
final class KeptPlan {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPlan.class);
    private static final int MOST_ANSWERS = 40;
    private static final int LAST_PERCENT = 99;

    private final RoundInput input;
    private final Executor workers;
    private final CompletableFuture<LivePlan> plan;
    private final Map<Question<?>, Asked> asked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question<?>, Asked> eldest) {
            return size() > MOST_ANSWERS;
        }
    };
    private Instant used;

    private record Asked(CompletableFuture<?> answer, AtomicInteger percent) {}

    /** @param workers do the making, and afterwards what is asked, in turn */
    KeptPlan(RoundInput input, Supplier<LivePlan> making, Executor workers, Instant now) {
        this.input = input;
        this.workers = workers;
        plan = CompletableFuture.supplyAsync(making, workers);
        used = now;
    }

    RoundInput input() {
        return input;
    }

    CompletableFuture<LivePlan> plan() {
        return plan;
    }

    /** What it takes of memory, in pairs; 0 until it is made. */
    long pairs() {
        return plan.isDone() && !plan.isCompletedExceptionally() ? plan.join().pairs() : 0;
    }

    synchronized Instant used() {
        return used;
    }

    synchronized void use(Instant now) {
        used = now;
    }

    /** @param patience how long the caller waits before being told that it is being worked on */
    <T> Answer<T> ask(Question<T> question, Duration patience) {
        Asked one = asked(question);
        try {
            @SuppressWarnings("unchecked") // a question's answer is kept under the question
            T value = (T) one.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer.Ready<>(value);
        } catch (TimeoutException notYet) {
            return new Answer.Working<>(Math.min(LAST_PERCENT, one.percent().get()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Failed<>();
        } catch (ExecutionException broken) {
            forget(question);
            return failure(broken.getCause() == null ? broken : broken.getCause());
        }
    }

    private static <T> Answer<T> failure(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof IllegalArgumentException) {
            return new Answer.NotInPlan<>();
        }
        LOG.error("A plan that is kept could not answer", cause);
        return new Answer.Failed<>();
    }

    private synchronized Asked asked(Question<?> question) {
        return asked.computeIfAbsent(question, one -> {
            AtomicInteger percent = new AtomicInteger();
            return new Asked(plan.thenApplyAsync(made -> one.answer(made, percent::set), workers), percent);
        });
    }

    private synchronized void forget(Question<?> question) {
        asked.remove(question);
    }
}
