package se.insteg.programmes.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.Protection;
import se.insteg.people.TestPeople;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.LeaderKind;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.WeekSlot;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Study and vocational guidance with its plan: goal, steps, a yes in one's own language, the next talk (MAR-08). */
@InstegTest
class GuidanceTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Guidance guidance;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private UUID amal;
    private TestTown.Browser desk;
    private String page;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        amal = new TestPeople(app, town).registerCase(caseworker, unit, "Amal Haddad", "preferredLanguage", "ar");
        desk = town.browser(caseworker);
        page = "/people/" + amal + "/guidance";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, String> typed(String... more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "talkOn", today().minusDays(10).toString(),
                "occupation", "Kock",
                "what-0", "Läsa svenska till kurs C",
                "who-0", "participant",
                "due-0", today().minusDays(1).toString(),
                "followUp", today().plusDays(30).toString()));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return typed;
    }

    private List<GuidancePlan> plans() {
        return town.as(caseworker, () -> guidance.of(guidance.kept(amal)));
    }

    @Test
    void a_talk_becomes_a_plan_once_and_the_next_one_keeps_what_was_done_and_what_was_said() {
        Map<String, String> first = typed("words", "Vill bli kock");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(desk.post(page, first).statusCode()).isEqualTo(302);
        }
        assertThat(plans()).hasSize(1);
        GuidancePlan.Step step = plans().getFirst().said().steps().getFirst();
        assertThat(desk.get("/").body()).contains("Ett steg i planen för studier och arbete");
        desk.post(page + "/step", Map.of("step", step.id().toString()));
        assertThat(desk.get("/").body()).doesNotContain("Ett steg i planen för studier och arbete");

        String plan = plans().getFirst().id().toString();
        Map<String, String> second = typed("from", plan, "step-0", step.id().toString(), "wish", "Eget kafé");
        assertThat(desk.post(page, second).statusCode()).isEqualTo(302);
        assertThat(plans()).hasSize(2);
        assertThat(plans().getFirst().said().steps())
                .as("what was done stays done in the next plan")
                .singleElement()
                .satisfies(kept -> assertThat(kept.doneOn()).isEqualTo(today()));
        assertThat(desk.get(page).body()).contains("Vill bli kock", "Eget kafé");

        HttpResponse<String> late = desk.post(page, typed("from", plan, "wish", "Något annat"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Någon annan har skrivit en ny plan", "Något annat");
        assertThat(plans()).hasSize(2);
    }

    @Test
    void a_plan_leads_somewhere_and_its_days_come_in_order() {
        HttpResponse<String> wrong = desk.post(
                page,
                typed(
                        "occupation", "",
                        "what-0", "",
                        "talkOn", today().plusDays(1).toString(),
                        "followUp", "2016-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Välj ett yrke eller skriv målet med egna ord.", "Skriv vad som ska göras den dagen");
        assertThat(plans()).isEmpty();
    }

    @Test
    void the_participant_reads_the_plan_in_their_own_language_and_says_yes_to_the_latest_only() {
        desk.post(page, typed());
        UUID card = town.as(caseworker, () -> app.getBean(ParticipantAccess.class)
                .issue(amal, "ar", null)
                .id());
        TestTown.Browser phone = town.browserWithCard(card);
        assertThat(phone.get("/me").body()).contains("/me/guidance");
        String read = phone.get("/me/guidance", "Accept-Language", "ar").body();
        assertThat(read).contains("Läsa svenska till kurs C");
        GuidancePlan old = plans().getFirst();
        desk.post(page, typed("from", old.id().toString()));
        Map<String, String> yes = Map.of("plan", old.id().toString());
        assertThat(phone.post("/me/guidance", yes).headers().firstValue("location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("newer=yes"));
        assertThat(plans()).allSatisfy(plan -> assertThat(plan.agreed()).isNull());
        phone.post("/me/guidance", Map.of("plan", plans().getFirst().id().toString()));
        assertThat(plans().getFirst().agreed()).isEqualTo(new GuidancePlan.Agreed(today(), true));
        assertThat(phone.post("/me/guidance", Map.of("plan", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_leads_the_guidance_of_a_group_reaches_its_participants_and_nobody_else() {
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        UUID guide = town.staff(Role.COURSE_LEADER, unit);
        TestPeople people = new TestPeople(app, town);
        UUID outside = people.registerCase(caseworker, unit, "Omar Nur");
        UUID hidden = people.registerCase(caseworker, unit, "Selam Tesfay");
        TestProgrammes programmes = new TestProgrammes(app, town, coordinator);
        UUID programme = programmes.swedish("Veckan");
        programmes.published(programme);
        UUID group = programmes.group(programme, "Måndagsgruppen", "2026-01-05");
        Groups groups = app.getBean(Groups.class);
        UUID leader = town.as(coordinator, () -> {
            UUID id = groups.next();
            groups.save(new Leader(id, guide, "", LeaderKind.STAFF, List.of(), true, 0));
            return id;
        });
        DayOfWeek day = today().getDayOfWeek();
        programmes.plan(
                group,
                List.of(new WeekSlot(day, LocalTime.of(9, 0), 60, SessionKind.GUIDANCE)),
                today().minusWeeks(4),
                today(),
                null,
                leader);
        programmes.enrol(amal, group);
        programmes.enrol(hidden, group);
        people.protect(coordinator, hidden, Protection.Kind.CONFIDENTIALITY_MARK, coordinator);

        TestTown.Browser own = town.browser(guide);
        assertThat(own.get("/programmes/guidance").body())
                .contains("Amal Haddad")
                .doesNotContain("Omar Nur", "Selam Tesfay");
        String whose = "?person=" + amal;
        assertThat(own.post("/programmes/guidance/plan" + whose, typed()).statusCode())
                .isEqualTo(302);
        assertThat(own.get("/programmes/guidance/plan" + whose).body()).contains("Läsa svenska till kurs C");
        assertThat(own.get(page).statusCode()).isEqualTo(403);
        assertThat(own.get("/").body()).contains("Ett steg i planen för studier och arbete", whose);
        for (UUID other : List.of(outside, hidden)) {
            assertThat(own.get("/programmes/guidance/plan?person=" + other).statusCode())
                    .isEqualTo(404);
            assertThat(own.post("/programmes/guidance/plan?person=" + other, Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(desk.get("/people/" + hidden + "/guidance").statusCode()).isEqualTo(404);
        TestTown elsewhere = TestTown.in(app);
        assertThat(elsewhere
                        .browser(elsewhere.staff(Role.COORDINATOR, null))
                        .get(page)
                        .statusCode())
                .isEqualTo(404);
    }
}
