package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.planner.Supposition;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/**
 * "What if" with ten thousand people and five thousand offers in one municipality, over HTTP. Prints what it takes; with
 * {@code -Dinsteg.limits=yes} some offers limit a shared language, so that each answer is searched.
 */
@Tag("long")
@InstegTest
class WhatIfAtScaleTest {
    private static final int PEOPLE = 10_000;
    private static final int OFFERS = 5_000;
    private static final int PATIENCE = 600;

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Test
    void raising_one_persons_swedish_shows_the_exact_new_plan_in_under_a_second() {
        boolean limits = "yes".equals(System.getProperty("insteg.limits"));
        TestMatching matching = new TestMatching(app);
        LargeTown.fill(matching, jdbc, PEOPLE, OFFERS, 8); // some 75 places within reach of each
        if (limits) {
            matching.town.inTenant(
                    () -> jdbc.sql("update hosts.offer set max_same_language = 1 where tenant_id = ? and seats > 1"
                                    + " and hashtext(title) % 5 = 0")
                            .param(matching.town.id())
                            .update());
        }
        TestTown.Browser browser = matching.town.browser(matching.coordinator);
        List<UUID> people = matching.town.inTenant(() -> jdbc.sql(
                        "select id from people.person where tenant_id = ? and swedish = 'A0' order by name limit 20")
                .param(matching.town.id())
                .query(UUID.class)
                .list());
        long before = heap();
        long start = System.nanoTime();
        ready(browser, people.getLast());
        long made = (System.nanoTime() - start) / 1_000_000;
        long after = heap();
        KeptPlan kept = matching.town.as(matching.coordinator, () -> {
            RoundInput input = matching.bean(RoundReader.class).read();
            return matching.bean(KeptPlans.class).of(matching.town.id(), matching.coordinator, input);
        });
        long[] took = new long[people.size() - 1];
        for (int i = 0; i < took.length; i++) {
            long from = System.nanoTime();
            String page = ready(browser, people.get(i));
            took[i] = (System.nanoTime() - from) / 1_000_000;
            if (!limits) {
                assertThat(page).contains("Båda planerna är bevisat bästa");
            }
        }
        long[] engine = new long[took.length];
        for (int i = 0; i < engine.length && !limits; i++) {
            long from = System.nanoTime();
            var person = kept.plan().join().person(people.get(i).toString()).orElseThrow();
            assertThat(kept.plan().join().suppose(new Supposition.PersonIs(person.withSwedish(SwedishLevel.A2))))
                    .isPresent();
            engine[i] = (System.nanoTime() - from) / 1_000;
        }
        Arrays.sort(took);
        Arrays.sort(engine);
        System.out.printf(
                Locale.ROOT,
                "what if, %d people × %d offers%s: first answer (plan made) %d ms; then median %d ms, longest %d ms over HTTP;"
                        + " the plan alone median %d µs, longest %d µs; %,d pairs, %d MB of heap%n",
                PEOPLE,
                OFFERS,
                limits ? " with limits" : "",
                made,
                took[took.length / 2],
                took[took.length - 1],
                engine[engine.length / 2],
                engine[engine.length - 1],
                kept.pairs(),
                (after - before) >> 20);
        if (!limits) {
            assertThat(took[took.length / 2]).isLessThan(1_000);
        }
    }

    /** The page once it has an answer. */
    private static String ready(TestTown.Browser browser, UUID person) {
        String path =
                "/matching/what-if?s=" + URLEncoder.encode("person:" + person + ":swedish:B1", StandardCharsets.UTF_8);
        for (int i = 0; i < PATIENCE; i++) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            if (!answer.body().contains("<progress")) {
                return answer.body();
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("No answer");
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
