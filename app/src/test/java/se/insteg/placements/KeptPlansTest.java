package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.Substitutes;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.model.WeeklySchedule;

/** How plans are kept and let go, without an application around them. */
class KeptPlansTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock();
    private final KeptPlans kept = new KeptPlans(clock);

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void stop() {
        kept.stop();
    }

    private static RoundInput world(int people) {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(new Person(
                    new UUID(0, i).toString(),
                    "",
                    null,
                    List.of(),
                    SwedishLevel.A1,
                    List.of(),
                    List.of(),
                    List.of(),
                    Spot.of("", Double.NaN, Double.NaN),
                    null,
                    WeeklySchedule.EMPTY,
                    null,
                    ""));
        }
        return new RoundInput(
                all,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Substitutes.starter(),
                TravelTable.EMPTY,
                "",
                LocalDate.of(2026, 11, 20));
    }

    @Test
    void who_reads_the_same_world_shares_its_plan_and_another_municipality_never_does() {
        UUID town = UUID.randomUUID();
        KeptPlan mine = kept.of(town, UUID.randomUUID(), world(3));
        assertThat(kept.of(town, UUID.randomUUID(), world(3))).isSameAs(mine);
        assertThat(kept.of(UUID.randomUUID(), UUID.randomUUID(), world(3))).isNotSameAs(mine);
        assertThat(kept.count()).isEqualTo(2);
    }

    @Test
    void whoever_reads_another_world_gets_another_plan_also_the_next_moment() {
        UUID town = UUID.randomUUID();
        UUID staff = UUID.randomUUID();
        KeptPlan before = kept.of(town, staff, world(3));
        KeptPlan after = kept.of(town, staff, world(2));
        assertThat(after).isNotSameAs(before);
        assertThat(after.plan().join().people()).hasSize(2);
        assertThat(kept.ask(after, new Question.WhatForOne(new UUID(0, 2)), LONG))
                .isInstanceOf(Answer.NotInPlan.class);
        assertThat(kept.ask(before, new Question.WhatForOne(new UUID(0, 2)), LONG))
                .isInstanceOf(Answer.Ready.class);
    }

    @Test
    void no_more_are_kept_than_is_said_and_those_used_longest_ago_go_first() {
        UUID town = UUID.randomUUID();
        KeptPlan first = kept.of(town, UUID.randomUUID(), world(1));
        for (int i = 2; i <= KeptPlans.MOST_PLANS; i++) {
            clock.now = clock.now.plusSeconds(1);
            kept.of(town, UUID.randomUUID(), world(i));
        }
        clock.now = clock.now.plusSeconds(1);
        assertThat(kept.of(town, UUID.randomUUID(), world(1))).isSameAs(first);
        clock.now = clock.now.plusSeconds(1);
        kept.of(town, UUID.randomUUID(), world(50));
        assertThat(kept.count()).isEqualTo(KeptPlans.MOST_PLANS);
        assertThat(kept.of(town, UUID.randomUUID(), world(1))).isSameAs(first);
    }

    @Test
    void what_nobody_asks_for_is_let_go_of() {
        UUID town = UUID.randomUUID();
        kept.of(town, UUID.randomUUID(), world(1));
        clock.now = clock.now.plus(KeptPlans.IDLE).minusSeconds(1);
        kept.of(town, UUID.randomUUID(), world(2));
        kept.sweep();
        assertThat(kept.count()).isEqualTo(2);
        clock.now = clock.now.plusSeconds(2);
        kept.sweep();
        assertThat(kept.count()).isEqualTo(1);
    }

    @Test
    void the_same_question_of_the_same_plan_is_answered_once() {
        KeptPlan plan = kept.of(UUID.randomUUID(), UUID.randomUUID(), world(4));
        var one = kept.ask(plan, new Question.WhatForMany(), LONG);
        var other = kept.ask(plan, new Question.WhatForMany(), LONG);
        assertThat(one).isInstanceOf(Answer.Ready.class).isEqualTo(other);
        assertThat(((Answer.Ready<?>) one).value()).isSameAs(((Answer.Ready<?>) other).value());
    }

    @Test
    void long_questions_of_one_municipality_keep_no_other_waiting() {
        UUID busy = UUID.randomUUID();
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < KeptPlans.AT_A_TIME; i++) {
            kept.line(busy).execute(() -> awaits(done));
        }
        KeptPlan theirs = kept.of(busy, UUID.randomUUID(), world(3));
        assertThat(kept.ask(theirs, new Question.WhatForMany(), Duration.ZERO)).isInstanceOf(Answer.Working.class);
        KeptPlan ours = kept.of(UUID.randomUUID(), UUID.randomUUID(), world(3));
        assertThat(kept.ask(ours, new Question.WhatForMany(), LONG)).isInstanceOf(Answer.Ready.class);
        done.countDown();
        assertThat(kept.ask(theirs, new Question.WhatForMany(), LONG)).isInstanceOf(Answer.Ready.class);
    }

    private static void awaits(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
