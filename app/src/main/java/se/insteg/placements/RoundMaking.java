package se.insteg.placements;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.people.People;
import se.insteg.placements.round.RoundTable;
import se.insteg.planner.Plan;
import se.insteg.planner.Planner;

/**
 * Makes rounds, one after another, away from the requests that began them: reads in one transaction in the maker's name,
 * searches without any, and saves in another.
 */
@Component
class RoundMaking {
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(RoundMaking.class);
    private static final long BEAT_EVERY_NANOS = 2_000_000_000L;

    private final StaffJobs jobs;
    private final People people;
    private final RoundReader reader;
    private final RoundTable table;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rounds").factory());

    RoundMaking(StaffJobs jobs, People people, RoundReader reader, RoundTable table) {
        this.jobs = jobs;
        this.people = people;
        this.reader = reader;
        this.table = table;
    }

    /** Queues it. Its row is stored. */
    void begin(UUID id, SignedIn maker) {
        worker.execute(() -> make(id, maker));
    }

    @PreDestroy
    void stop() {
        stopping.set(true);
        worker.shutdownNow();
    }

    private void make(UUID id, SignedIn maker) {
        try {
            World world = jobs.inNameOf(maker, () -> {
                World read = new World(reader.read(), placesBefore(id));
                table.beat(id, 1);
                return read;
            });
            RoundInput input = world.input();
            Plan plan = search(id, maker, world);
            beat(id, maker, 2);
            List<Round.Line> lines = lines(input, plan);
            beat(id, maker, 3);
            jobs.inNameOf(maker, () -> {
                table.finish(
                        id,
                        result(input, plan),
                        rows(lines),
                        input.sides().stream().map(RoundInput::place).toList());
                return true;
            });
        } catch (RuntimeException broken) {
            if (!stopping.get()) {
                LOG.error("Round {} failed", id, broken);
                jobs.inNameOf(maker, () -> {
                    table.fail(id);
                    return true;
                });
            }
        } finally {
            table.letGo(id);
        }
    }

    /** @param before where the maker's own round before this one gave people a place */
    private record World(RoundInput input, Map<UUID, UUID> before) {}

    private Map<UUID, UUID> placesBefore(UUID id) {
        Map<UUID, UUID> places = new HashMap<>();
        table.find(id).flatMap(table::previous).ifPresent(before -> table.lines(before.id())
                .forEach(line -> {
                    UUID offer = line.offerId();
                    if (line.outcome() == Round.Outcome.PLACED && offer != null) {
                        places.put(line.personId(), offer);
                    }
                }));
        return places;
    }

    private Plan search(UUID id, SignedIn maker, World world) {
        AtomicLong last = new AtomicLong(System.nanoTime());
        return Planner.plan(world.input().task(LIMIT, world.before()), progress -> {
            long now = System.nanoTime();
            if (now - last.get() > BEAT_EVERY_NANOS) {
                last.set(now);
                beat(id, maker, 1);
            }
        });
    }

    private void beat(UUID id, SignedIn maker, int step) {
        jobs.inNameOf(maker, () -> {
            table.beat(id, step);
            return true;
        });
    }

    private static List<Round.Line> lines(RoundInput input, Plan plan) {
        List<Round.Line> lines = new ArrayList<>();
        for (Plan.Placement one : plan.placements()) {
            lines.add(new Round.Line(
                    UUID.fromString(one.person().id()),
                    Round.Outcome.PLACED,
                    UUID.fromString(one.offer().id()),
                    one.points(),
                    new Round.Story(one.reasons().stream().map(Shown.Why::of).toList(), null, List.of()),
                    RoundInput.texts(one.person())));
        }
        for (Plan.Unplaced one : plan.unplaced()) {
            List<Round.Near> nearest = one.nearest().stream()
                    .map(near -> new Round.Near(
                            UUID.fromString(near.offer().id()),
                            near.blockers().stream().map(Shown.Why::of).toList()))
                    .toList();
            lines.add(new Round.Line(
                    UUID.fromString(one.person().id()),
                    Round.Outcome.UNPLACED,
                    null,
                    0,
                    new Round.Story(List.of(), Told.of(one.because()), nearest),
                    RoundInput.texts(one.person())));
        }
        input.proposed().forEach(person -> {
            UUID id = UUID.fromString(person.id());
            Proposal standing = input.standing().get(id);
            lines.add(new Round.Line(
                    id,
                    Round.Outcome.PROPOSED,
                    standing == null ? null : standing.offerId(),
                    standing == null ? 0 : standing.points(),
                    new Round.Story(List.of(), null, List.of()),
                    RoundInput.texts(person)));
        });
        return lines;
    }

    private Round.Result result(RoundInput input, Plan plan) {
        return new Round.Result(
                input.today(),
                input.digest(),
                plan.people().size(),
                plan.offers().size(),
                input.sides().stream()
                        .mapToLong(side ->
                                Math.max(0, side.offer().seats() - side.taken().seats()))
                        .sum(),
                plan.placed(),
                plan.placedUpperBound(),
                plan.points(),
                plan.upperBound(),
                plan.proven(),
                plan.seconds());
    }

    /** Who has become protected while the search went on is saved as such, and who is gone is left out. */
    private List<RoundTable.Row> rows(List<Round.Line> lines) {
        Set<UUID> here = people.forMatching().stream()
                .map(person -> UUID.fromString(person.id()))
                .collect(Collectors.toSet());
        Set<UUID> hidden = people.protectedIds();
        return lines.stream()
                .filter(line -> here.contains(line.personId()))
                .map(line -> new RoundTable.Row(line, hidden.contains(line.personId())))
                .toList();
    }
}
