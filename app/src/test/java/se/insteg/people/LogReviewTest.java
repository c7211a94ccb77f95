package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.access.review.Item;
import se.insteg.access.review.Item.Kind;
import se.insteg.access.review.LogReview;
import se.insteg.access.staff.Founding;
import se.insteg.database.SharedDatabase;
import se.insteg.kernel.Refusal;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What of a month's log the reviewer is shown, and that it is the same whoever draws it. */
@InstegTest
class LogReviewTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    LogReview review;

    private TestTown town;
    private UUID reviewer;
    private UUID reader;
    private YearMonth month;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        reviewer = town.staff(Role.LOG_REVIEWER, null);
        reader = town.staff(Role.CASEWORKER, null);
        month = review.due();
    }

    /** A Wednesday of the month at ten. */
    private LocalDateTime atWork() {
        LocalDate day = month.atDay(8);
        while (day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(10, 0);
    }

    private UUID read(LocalDateTime at, UUID about, String why, String... flags) {
        return AuditRows.plant(town.id(), reader, about, at, why, flags);
    }

    private Map<UUID, List<Kind>> drawn() {
        town.as(reviewer, () -> review.make(month));
        return town.as(reviewer, () -> review.items(month)).stream()
                .collect(Collectors.toMap(Item::auditId, Item::kinds));
    }

    /** So many that the lot does not simply take all. */
    private void manyOrdinaryOnes() {
        for (int i = 0; i < 50; i++) {
            read(atWork().plusDays(i % 2).plusMinutes(i), UUID.randomUUID(), "ärende");
        }
    }

    @Test
    void whatever_stands_out_is_shown_and_why() {
        manyOrdinaryOnes();
        UUID hidden = read(atWork(), UUID.randomUUID(), "lista", "protected");
        UUID of_another = read(atWork(), UUID.randomUUID(), "ärende", "not_own_case");
        UUID relative = read(atWork(), UUID.randomUUID(), "ärende", "same_surname");
        UUID late = read(atWork().withHour(20), UUID.randomUUID(), "ärende");
        UUID weekend = read(atWork().plusDays(3), UUID.randomUUID(), "ärende");
        UUID inPassing = read(atWork().withHour(23), UUID.randomUUID(), "lista", "not_own_case", "same_surname");
        Map<UUID, List<Kind>> drawn = drawn();
        assertThat(drawn.get(hidden)).contains(Kind.PROTECTED);
        assertThat(drawn.get(of_another)).contains(Kind.NOT_OWN_CASE);
        assertThat(drawn.get(relative)).contains(Kind.SAME_SURNAME);
        assertThat(drawn.get(late)).contains(Kind.OUTSIDE_HOURS);
        assertThat(drawn.get(weekend)).contains(Kind.OUTSIDE_HOURS);
        assertThat(drawn.getOrDefault(inPassing, List.of(Kind.SAMPLE))).containsExactly(Kind.SAMPLE);
        assertThat(drawn.values().stream().filter(kinds -> kinds.contains(Kind.SAMPLE)))
                .hasSize(20);
    }

    @Test
    void more_than_sixty_opened_on_a_day_is_told_once() {
        for (int i = 0; i < 61; i++) {
            read(atWork().plusMinutes(i), UUID.randomUUID(), "ärende");
        }
        for (int i = 0; i < 61; i++) {
            read(atWork().plusDays(1).plusMinutes(i), UUID.randomUUID(), "lista");
        }
        assertThat(drawn().values().stream().filter(kinds -> kinds.contains(Kind.MANY)))
                .hasSize(1);
    }

    @Test
    void all_that_one_read_about_one_person_on_a_day_is_one_item_and_other_months_are_left_out() {
        UUID person = UUID.randomUUID();
        UUID first = read(atWork(), person, "ärende");
        read(atWork().plusHours(1), person, "ärende");
        read(month.plusMonths(1).atDay(1).atStartOfDay(), person, "ärende");
        read(month.atDay(1).atStartOfDay().minusSeconds(1), person, "ärende");
        assertThat(drawn()).containsOnlyKeys(first);
        assertThat(town.as(reviewer, () -> review.items(month)).getFirst().rows())
                .isEqualTo(2);
        assertThat(town.as(reviewer, () -> review.find(month)).orElseThrow().rows())
                .isEqualTo(2);
    }

    @Test
    void drawing_again_draws_the_same() {
        manyOrdinaryOnes();
        Map<UUID, List<Kind>> once = drawn();
        forget();
        assertThat(drawn()).isEqualTo(once);
    }

    /** As if nobody had drawn the month yet. */
    private void forget() {
        for (String table : List.of("log_review_item", "log_review")) {
            try (Connection superuser = DriverManager.getConnection(
                            SharedDatabase.url(), "postgres", SharedDatabase.superuserPassword());
                    PreparedStatement delete =
                            superuser.prepareStatement("delete from access." + table + " where tenant_id = ?")) {
                delete.setObject(1, town.id());
                assertThat(delete.executeUpdate()).isPositive();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void a_month_that_has_not_ended_cannot_be_drawn_and_only_the_reviewer_may() {
        assertThatThrownBy(() -> town.as(reviewer, () -> review.make(month.plusMonths(1))))
                .isInstanceOf(Refusal.class);
        assertThat(town.browser(reader).get("/audit/review").statusCode()).isEqualTo(403);
        assertThat(town.browser(reviewer).get("/audit/review/month?of=oktober").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_reviewer_is_reminded_judges_several_at_once_and_is_done() {
        UUID one = read(atWork().withHour(21), UUID.randomUUID(), "ärende");
        UUID other = read(atWork(), UUID.randomUUID(), "ärende", "protected");
        TestTown.Browser browser = town.browser(reviewer);
        String path = "/audit/review/month";
        String of = month.toString();
        assertThat(browser.get("/").body()).contains("Granska förra månadens logg", path + "?of=" + of);
        assertThat(browser.post("/audit/review/make", Map.of("of", of)).statusCode())
                .isEqualTo(302);
        assertThat(browser.get(path + "?of=" + of).body())
                .contains("Kväll, natt eller helg", "Skyddad deltagare", one.toString(), "Prov CASEWORKER");
        assertThat(browser.post(path, Map.of("of", of, "verdict", "ok")).body()).contains("Markera minst en rad");
        assertThat(browser.post(path, Map.of("of", of, "verdict", "incident", "item", one.toString()))
                        .statusCode())
                .as("an incident needs its note")
                .isEqualTo(422);
        assertThat(browser.post(path, Map.of("of", of, "verdict", "ok", "item", one.toString()))
                        .statusCode())
                .isEqualTo(302);
        browser.post(
                path, Map.of("of", of, "verdict", "incident", "item", other.toString(), "reason", "Ingen vet varför"));
        assertThat(browser.get(path + "?of=" + of).body())
                .contains("Allt är granskat", "Ingen vet varför", "Prov LOG_REVIEWER");
        assertThat(browser.get("/").body()).doesNotContain("Granska förra månadens logg");
    }

    @Test
    void what_stands_out_is_noted_when_it_is_read() {
        UUID unit = town.unit("Integration");
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID relative = town.inTenant(() -> {
            Founding founding = app.getBean(Founding.class);
            UUID id = founding.staff("Anna Tesfaye", UUID.randomUUID() + "@prov.example", null, unit, null);
            founding.role(id, Role.COORDINATOR, unit);
            return id;
        });
        TestPeople people = new TestPeople(app, town);
        UUID person = people.register(
                reader, "Selam Tesfay", "unit", unit.toString(), "caseworker", reader.toString(), "knownAs", "Tesfaye");
        UUID hidden = people.register(
                reader, "Hemlig", "unit", unit.toString(), "protection", "unknown", "handlers", handler.toString());
        town.browser(relative).get("/people/" + person);
        town.browser(reader).get("/people/" + person);
        town.browser(handler).get("/people/" + hidden);
        assertThat(flags(relative, person)).containsExactly("{not_own_case,same_surname}");
        assertThat(flags(reader, person)).containsOnly("{}");
        assertThat(flags(handler, hidden)).containsExactly("{protected}");
    }

    private List<String> flags(UUID actor, UUID subject) {
        try (Connection superuser = DriverManager.getConnection(
                        SharedDatabase.url(), "postgres", SharedDatabase.superuserPassword());
                PreparedStatement query = superuser.prepareStatement("select distinct flags::text from access.audit"
                        + " where tenant_id = ? and actor_id = ? and subject_id = ? and action = 'PERSON_SHOWN'")) {
            query.setObject(1, town.id());
            query.setObject(2, actor);
            query.setObject(3, subject);
            List<String> flags = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    flags.add(row.getString(1));
                }
            }
            return flags;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
