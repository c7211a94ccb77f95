package se.insteg.access.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.ErasedByHand;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.access.Role;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What is promised about how long things are kept is said in every language, and kept. */
@InstegTest
class KeepingTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    KeptTables tables;

    @Autowired
    ForgettingWork work;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
    }

    @Test
    void every_table_says_in_every_language_what_it_holds_and_how_long() {
        List<String> missing = new ArrayList<>();
        for (KeptTable table : town.inTenant(tables::all)) {
            for (String language : List.of("sv", "en", "ar")) {
                String what = said(KeepingWords.of(table), language);
                String until = said(KeepingWords.until(table), language);
                if (what == null) {
                    missing.add(KeepingWords.of(table) + " in " + language);
                }
                if (until == null) {
                    missing.add(KeepingWords.until(table) + " in " + language + ", for: " + table.comment());
                } else if ((table.promised() != null) != until.contains("<time>")) {
                    missing.add(KeepingWords.until(table) + " in " + language + " with {0}, for: " + table.comment());
                } else if (until.matches(".*\\d.*")) {
                    missing.add(KeepingWords.until(table) + " in " + language + " without a time of its own");
                }
            }
        }
        assertThat(missing)
                .as("say them in messages/access-keeping*.properties")
                .isEmpty();
    }

    private @Nullable String said(String key, String language) {
        return messages.getMessage(key, new Object[] {"<time>"}, null, Locale.of(language));
    }

    @Test
    void every_time_a_table_promises_is_kept_by_a_rule_or_by_people_and_no_rule_has_another() {
        Map<String, Kept> promised = new TreeMap<>();
        town.inTenant(tables::all).forEach(table -> {
            Kept kept = table.promised();
            if (kept != null) {
                promised.put(table.name(), kept);
            }
        });
        Map<String, Kept> done = new TreeMap<>();
        work.all().forEach(rule -> rule.tables().forEach((table, kept) -> {
            if (kept.amount() > 0) {
                done.put(table, kept);
            }
        }));
        app.getBeansOfType(ErasedByHand.class).values().forEach(one -> done.put(one.table(), one.kept()));
        assertThat(done).isEqualTo(promised);
        assertThat(promised).hasSizeGreaterThan(20);
    }

    @Test
    void what_goes_with_the_last_that_needs_it_has_a_rule_that_looks() {
        List<String> withTheLast = town.inTenant(tables::all).stream()
                .filter(table -> table.comment().matches("with (the|its) last .*"))
                .map(KeptTable::name)
                .toList();
        assertThat(withTheLast).isNotEmpty();
        assertThat(work.all().stream()
                        .flatMap(rule -> rule.tables().keySet().stream())
                        .toList())
                .containsAll(withTheLast);
    }

    /** The work that erases does not see them: a reference that deletes would take them along in silence. */
    @Test
    void
            nothing_about_a_person_goes_along_with_something_else_than_a_person_or_their_things_but_the_rows_of_rounds_and_files() {
        assertThat(town.inTenant(() -> jdbc.sql("""
                        select f.conrelid::regclass || ' with ' || f.confrelid::regclass from pg_constraint f
                        where f.contype = 'f' and f.confdeltype = 'c' and exists (select 1 from pg_attribute a
                                where a.attrelid = f.conrelid and a.attname = 'hidden')
                            and not exists (select 1 from pg_attribute a
                                where a.attrelid = f.confrelid and a.attname = 'hidden')
                        """).query(String.class).list()))
                .containsExactlyInAnyOrder(
                        "imports.staged_row with imports.batch", "placements.round_person with placements.round");
    }

    @Test
    void every_rule_runs_in_every_municipality_once_in_its_time_and_says_what_it_erased() {
        UUID gone = town.staff(Role.CASEWORKER, null);
        town.inTenant(() -> jdbc.sql("""
                        update access.staff set state = 'disabled', disabled_at = now() - interval '25 months'
                        where tenant_id = ? and id = ?
                        """).params(town.id(), gone).update());
        work.run();
        assertThat(runs().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        work.all().stream().map(Forgetting::name).toList());
        assertThat(run("access.staff").lastRows()).isEqualTo(1);
        Instant first = run("access.staff").lastAt();
        work.run();
        assertThat(run("access.staff").lastAt()).isEqualTo(first);
        assertThat(run("access.staff").allRows()).isEqualTo(1);
        UUID reviewer = town.staff(Role.LOG_REVIEWER, null);
        assertThat(town.browser(reviewer).get("/keeping").body())
                .contains("Namn, e-post och inloggning 2 år efter att kontot stängdes", "en rad. Sammanlagt 1.");
        assertThat(AuditRows.count(town.id(), new UUID(0, 0), "KEPT_LONG_ENOUGH"))
                .isZero();
    }

    private ForgettingTable.Run run(String name) {
        return Objects.requireNonNull(runs().get(name), name);
    }

    private Map<String, ForgettingTable.Run> runs() {
        return town.inTenant(() -> app.getBean(ForgettingTable.class).all()).stream()
                .collect(Collectors.toMap(ForgettingTable.Run::name, run -> run));
    }

    @Test
    void administrators_reviewers_and_coordinators_read_the_page_and_a_caseworker_does_not() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.LOG_REVIEWER, Role.COORDINATOR)) {
            assertThat(town.browser(town.staff(role, null)).get("/keeping").body())
                    .as(role.name())
                    .contains("Vad sparas hur länge?", "10 år, som loggen", "Två personer, den ena föreslår");
        }
        assertThat(town.browser(town.staff(Role.CASEWORKER, null))
                        .get("/keeping")
                        .statusCode())
                .isEqualTo(403);
    }
}
