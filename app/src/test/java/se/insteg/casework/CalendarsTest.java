package se.insteg.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.TestPeople;
import se.insteg.people.card.IssuedCard;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** Booked times in a calendar program, by a secret address: when, and for participants where; never with whom or why. */
@InstegTest
class CalendarsTest {
    private static final Pattern ADDRESS = Pattern.compile("<code[^>]*>https?://[^/]+(/calendar/[^<]+)</code>");

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private TestCasework casework;
    private UUID maria;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        casework = new TestCasework(app, town);
        UUID unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        person = new TestPeople(app, town)
                .register(maria, "Selam Tesfay", "unit", unit.toString(), "caseworker", maria.toString());
        casework.appointment(maria, person, "Kartläggning");
    }

    private static String address(HttpResponse<String> answer) {
        Matcher found = ADDRESS.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private String ofMaria() {
        return address(town.browser(maria).post("/tasks/calendar", Map.of()));
    }

    private HttpResponse<String> fetched(String address) {
        return town.stranger().get(address);
    }

    private IssuedCard card() {
        return town.as(maria, () -> app.getBean(ParticipantAccess.class).issue(person, "sv", null));
    }

    private String ofSelam(IssuedCard card) {
        return address(town.browserWithCard(card.id()).post("/me/calendar", Map.of()));
    }

    @Test
    void a_course_leader_has_a_calendar_of_their_own_and_an_administrator_has_none() {
        UUID leader = town.staff(Role.COURSE_LEADER, null);
        String address = address(town.browser(leader).post("/tasks/calendar", Map.of()));
        assertThat(fetched(address).body()).contains("BEGIN:VCALENDAR");
        assertThat(town.browser(leader).get("/tasks/calendar").body()).doesNotContain("href=\"/tasks\"");
        UUID administrator = town.staff(Role.ADMINISTRATOR, null);
        assertThat(town.browser(administrator).get("/tasks/calendar").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_caseworkers_calendar_says_when_and_nothing_else_and_each_fetching_is_in_the_log() {
        HttpResponse<String> calendar = fetched(ofMaria());
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.body())
                .contains("BEGIN:VEVENT", "SUMMARY:Bokad tid", "DTSTART:")
                .doesNotContain("Selam", "Kartläggning", "Rum 2", person.toString());
        assertThat(AuditRows.count(town.id(), maria, maria, "CALENDAR_READ")).isEqualTo(1);
    }

    @Test
    void times_with_protected_people_are_not_in_it_not_even_for_their_handler() {
        UUID eva = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        UUID hidden =
                new TestPeople(app, town).register(eva, "Hemlig", "protection", "unknown", "handlers", eva.toString());
        casework.appointment(eva, hidden, "Samtal");
        String address = address(town.browser(eva).post("/tasks/calendar", Map.of()));
        assertThat(fetched(address).body()).contains("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void an_address_that_is_replaced_ended_or_of_somebody_who_has_left_is_gone() {
        String first = ofMaria();
        String second = ofMaria();
        assertThat(fetched(first).statusCode()).isEqualTo(410);
        assertThat(fetched(second).statusCode()).isEqualTo(200);
        assertThat(fetched(second.replace(town.code(), TestTown.in(app).code())).statusCode())
                .isEqualTo(410);
        assertThat(town.browser(maria).get("/tasks/calendar").body()).doesNotContain(second);
        town.browser(maria).post("/tasks/calendar/end", Map.of());
        assertThat(fetched(second).statusCode()).isEqualTo(410);
        String third = ofMaria();
        town.inTenant(() -> jdbc.sql(
                        "update access.staff set state = 'disabled', disabled_at = now() where tenant_id = ? and id = ?")
                .params(town.id(), maria)
                .update());
        assertThat(fetched(third).statusCode()).isEqualTo(410);
    }

    @Test
    void a_participant_takes_their_own_times_along_in_their_own_language_without_a_name() {
        IssuedCard card = card();
        HttpResponse<String> made =
                town.browserWithCard(card.id()).post("/me/calendar", Map.of(), "Accept-Language", "ar");
        HttpResponse<String> calendar = fetched(address(made));
        assertThat(calendar.body())
                .contains("BEGIN:VEVENT", "LOCATION:Rum 2")
                .doesNotContain("Prov CASEWORKER", "Selam", "Kartläggning", "SUMMARY:Bokad tid");
        assertThat(AuditRows.count(town.id(), person, person, "CALENDAR_READ")).isEqualTo(1);
    }

    @Test
    void a_participants_address_is_over_with_their_card() {
        IssuedCard card = card();
        String address = ofSelam(card);
        assertThat(fetched(address).statusCode()).isEqualTo(200);
        town.as(maria, () -> app.getBean(ParticipantAccess.class).revoke(person, card.id()));
        assertThat(fetched(address).statusCode()).isEqualTo(410);
    }

    @Test
    void a_participants_address_is_over_for_good_when_they_become_protected() {
        String address = ofSelam(card());
        UUID handler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        for (String protection : new String[] {"unknown", "none"}) {
            int changed = town.inTenant(() -> {
                jdbc.sql("select set_config('app.handler', ?, true)")
                        .param(handler.toString())
                        .query(String.class)
                        .single();
                return jdbc.sql("""
                                update people.person set protection = :protection,
                                    handlers = case when :protection = 'none' then '{}' else array[:handler::uuid] end
                                where tenant_id = :tenant and id = :person
                                """)
                        .param("protection", protection)
                        .param("handler", handler)
                        .param("tenant", town.id())
                        .param("person", person)
                        .update();
            });
            assertThat(changed).isEqualTo(1);
            assertThat(fetched(address).statusCode()).as(protection).isEqualTo(410);
        }
    }

    @Test
    void an_address_nobody_was_given_is_gone_and_tells_nothing() {
        assertThat(fetched("/calendar/" + town.code() + "/" + "x".repeat(43)).statusCode())
                .isEqualTo(410);
        assertThat(fetched("/calendar/9999/x").statusCode()).isEqualTo(410);
        assertThat(Visitor.at(app).get("/calendar/9999/x").body()).isEmpty();
    }
}
