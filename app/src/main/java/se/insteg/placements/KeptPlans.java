package se.insteg.placements;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.insteg.planner.LivePlan;
import se.insteg.planner.Planner;

/**
 * Plans kept at hand, in memory only: after a restart they are made again. A plan is found by the municipality and by a
 * fingerprint of all that the asker has just been allowed to read, so nobody ever meets a plan with anybody in it whom they
 * may not see at that moment; protected people are in their own handlers' alone (docs/decisions/0204).
 *
 * <p>At most {@link #MOST_PLANS}, with {@link #MOST_PAIRS} pairs between them (about 40 bytes each); who was used longest ago
 * goes first, and after {@link #IDLE} everybody does. One plan is kept however large it is.
 */
@Component
class KeptPlans {
    static final int MOST_PLANS = 16;
    static final long MOST_PAIRS = 16_000_000;
    static final Duration IDLE = Duration.ofMinutes(20);

    /** How long a plan may be made where no offer limits a shared language: it is done, and exact, as soon as it is proven. */
    private static final Duration EXACTLY = Duration.ofMinutes(2);

    /** How long one change may be searched where a limit of shared languages makes it a search. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(KeptPlans.class);

    /** How many plans and questions of one municipality are worked on at a time; the rest wait their turn, in its own line. */
    static final int AT_A_TIME = 2;

    private static final Duration THREAD_IDLE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<Key, KeptPlan> kept = new HashMap<>();
    private final Map<Asker, Key> latest = new HashMap<>();

    /** A line for each municipality: long questions of one keep nobody else waiting. */
    private final Map<UUID, ExecutorService> lines = new ConcurrentHashMap<>();

    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-plan-sweeper").factory());

    private record Key(UUID tenant, String digest) {}

    private record Asker(UUID tenant, UUID staff) {}

    KeptPlans(Clock clock) {
        this.clock = clock;
        var every = sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
        LOG.debug("Plans that nobody asks are released: {}", every);
    }

    /** The plan of this world, made if it is not here: of the asker's last one if little is different. */
    KeptPlan of(UUID tenant, UUID staff, RoundInput input) {
        // The fingerprint is reckoned outside the lock: it takes a while for a large municipality.
        Asker asker = new Asker(tenant, staff);
        KeptPlan before = last(asker);
        if (before != null && before.input().equals(input)) {
            before.use(clock.instant());
            return before;
        }
        return of(new Key(tenant, input.digest()), asker, before, input);
    }

    private synchronized @Nullable KeptPlan last(Asker asker) {
        Key key = latest.get(asker);
        return key == null ? null : kept.get(key);
    }

    private synchronized KeptPlan of(Key key, Asker asker, @Nullable KeptPlan before, RoundInput input) {
        latest.put(asker, key);
        KeptPlan here = kept.get(key);
        if (here == null || here.plan().isCompletedExceptionally()) {
            here = new KeptPlan(input, () -> making(before, input), line(key.tenant()), clock.instant());
            kept.put(key, here);
        }
        here.use(clock.instant());
        makeRoom(here);
        return here;
    }

    /** Where a municipality's plans are made and questions answered, in the order they came. */
    ExecutorService line(UUID tenant) {
        return lines.computeIfAbsent(tenant, id -> {
            ThreadPoolExecutor line = new ThreadPoolExecutor(
                    AT_A_TIME,
                    AT_A_TIME,
                    THREAD_IDLE.toSeconds(),
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform()
                            .daemon()
                            .name("live-plan-" + id + "-", 1)
                            .factory());
            line.allowCoreThreadTimeOut(true);
            return line;
        });
    }

    private static LivePlan making(@Nullable KeptPlan before, RoundInput input) {
        Planner.Task task = input.task(isLimited(input) ? RoundMaking.LIMIT : EXACTLY);
        return Optional.ofNullable(before)
                .filter(one -> one.plan().isDone() && !one.plan().isCompletedExceptionally())
                .flatMap(one -> one.plan().join().following(task))
                .orElseGet(() -> LivePlan.of(task, PATIENCE, progress -> {}));
    }

    /** Whether some offer takes fewer who share a language than it has seats, so that the plan must be searched. */
    private static boolean isLimited(RoundInput input) {
        return input.sides().stream().map(Sides.Side::offer).anyMatch(offer -> {
            Integer most = offer.maxSameLanguage();
            return most != null && most < offer.seats();
        });
    }

    /** @return what the asker asked; told after {@code patience} that it is being worked on */
    <T> Answer<T> ask(KeptPlan plan, Question<T> question, Duration patience) {
        Answer<T> answer = plan.ask(question, patience);
        plan.use(clock.instant());
        synchronized (this) {
            makeRoom(plan);
        }
        return answer;
    }

    private void makeRoom(KeptPlan asked) {
        while (kept.size() > 1 && (kept.size() > MOST_PLANS || pairs() > MOST_PAIRS)) {
            Key oldest = kept.entrySet().stream()
                    .filter(entry -> entry.getValue() != asked)
                    .min(Comparator.comparing(entry -> entry.getValue().used()))
                    .map(Map.Entry::getKey)
                    .orElseThrow();
            kept.remove(oldest);
        }
        latest.values().retainAll(kept.keySet());
    }

    private long pairs() {
        return kept.values().stream().mapToLong(KeptPlan::pairs).sum();
    }

    /** Lets go of what nobody has asked for a while. */
    synchronized void sweep() {
        Instant old = clock.instant().minus(IDLE);
        kept.values().removeIf(plan -> plan.used().isBefore(old));
        latest.values().retainAll(kept.keySet());
    }

    /** How many are kept. */
    synchronized int count() {
        return kept.size();
    }

    @PreDestroy
    void stop() {
        sweeper.shutdownNow();
        lines.values().forEach(ExecutorService::shutdownNow);
    }
}
