package se.insteg.skills.mapping;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.TestPeople;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.Profile;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** A participant says alone what they can, and staff go through it (SAL-04, SAL-06, MAR-13). */
@InstegTest
class OwnMappingTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Profile profile;

    private TestTown town;
    private UUID caseworker;
    private UUID selam;
    private TestTown.Browser phone;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        selam = new TestPeople(app, town)
                .register(
                        caseworker,
                        "Selam Tesfay",
                        "unit",
                        unit.toString(),
                        "caseworker",
                        caseworker.toString(),
                        "preferredLanguage",
                        "dari");
        UUID card = town.as(caseworker, () -> app.getBean(ParticipantAccess.class)
                .issue(selam, "en", null)
                .id());
        phone = town.browserWithCard(card);
    }

    private List<Claim> claims() {
        return town.as(caseworker, () -> profile.of(selam).lines().stream()
                .map(line -> line.claim())
                .toList());
    }

    private PersonDetails.Work work() {
        return town.as(
                caseworker,
                () -> app.getBean(People.class).find(selam).details().work());
    }

    private void answer(String question, String field, String value) {
        assertThat(phone.post("/me/mapping/step", Map.of("q", question, field, value))
                        .statusCode())
                .isEqualTo(302);
    }

    private String sent() {
        phone.post("/me/mapping", Map.of("language", "fa-AF"));
        answer("work", "term", "آشپز");
        answer("can", "answer", "cook");
        answer("languages", "answer", "prs");
        assertThat(Visitor.location(phone.post("/me/mapping/check", Map.of()))).isEqualTo("/me/mapping");
        String list =
                town.browser(caseworker).get("/people/" + selam + "/mapping").body();
        int at = list.indexOf("/confirm\"");
        return list.substring(list.lastIndexOf("/people/", at), at);
    }

    @Test
    void the_questions_stand_in_the_participants_own_language_in_its_direction_though_the_pages_do_not_speak_it() {
        assertThat(phone.get("/me").body()).contains("href=\"/me/mapping\"");
        assertThat(phone.get("/me/mapping").body())
                .contains("lang=\"fa-AF\" dir=\"rtl\"", "بگویید چه کارهایی می‌توانید", "دری");
        phone.post("/me/mapping", Map.of("language", "fa-AF"));
        assertThat(phone.get("/me/mapping/step").body())
                .contains("بیشتر می‌خواهید چه کاری کنید؟", "بعدی", "1 از 7")
                .doesNotContain("Vad vill du helst arbeta med");
    }

    /** SAL-04: self-reported and verified stay apart everywhere. */
    @Test
    void what_is_sent_is_the_participants_own_word_and_counts_only_once_staff_have_gone_through_it() {
        String path = sent();
        assertThat(claims()).hasSize(3).allSatisfy(claim -> {
            assertThat(claim.origin().source()).isEqualTo(ClaimSource.SELF);
            assertThat(claim.isConfirmed()).isFalse();
        });
        assertThat(work().skills()).isEmpty();
        TestTown.Browser desk = town.browser(caseworker);
        assertThat(desk.get("/").body()).contains("Gå igenom deltagarens egen kartläggning");
        String page = desk.get(path + "/confirm").body();
        assertThat(page).contains("آشپز", "Laga mat för många", "dari");
        assertThat(page.split("name=\"confirm\"", -1).length - 1).isEqualTo(3);
        assertThat(page.split("checked", -1).length - 1)
                .as("everything is ticked")
                .isEqualTo(3);
    }

    @Test
    void staff_put_right_what_was_written_in_another_language_and_leave_out_what_does_not_hold() {
        String path = sent();
        Claim cook = claim("Laga mat för många");
        Claim work = claims().stream()
                .filter(claim -> claim.said().term().contains("آشپز"))
                .findFirst()
                .orElseThrow();
        Map<String, String> form = new HashMap<>();
        form.put("confirm", work.id().toString());
        form.put("term-" + work.id(), "Kock");
        assertThat(town.browser(caseworker).post(path + "/confirm", form).statusCode())
                .isEqualTo(302);
        assertThat(work().occupations())
                .extracting(occupation -> String.valueOf(occupation.code()))
                .containsExactly("5120");
        assertThat(work().skills()).as("left out").isEmpty();
        assertThat(claim("Laga mat för många").isConfirmed()).isFalse();
        assertThat(claims()).extracting(claim -> claim.origin().source()).contains(ClaimSource.SELF, ClaimSource.STAFF);
        form.put("confirm", cook.id().toString());
        town.browser(caseworker).post(path + "/confirm", form);
        assertThat(claim("Laga mat för många").isConfirmed())
                .as("it is gone through once")
                .isFalse();
        assertThat(phone.get("/me/mapping").body()).contains("جواب شما رسید");
        assertThat(phone.get("/me").body()).doesNotContain("href=\"/me/mapping\"");
    }

    private Claim claim(String term) {
        return claims().stream()
                .filter(claim -> claim.said().term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_is_interrupted_and_gone_on_with_and_sent_once() {
        phone.post("/me/mapping", Map.of("language", "sv"));
        answer("wish", "term", "Bagare");
        assertThat(phone.get("/me").body()).contains("Fortsätt");
        assertThat(phone.get("/me/mapping/step").body()).contains("Vilka språk talar du?");
        phone.post("/me/mapping", Map.of("language", "ar"));
        assertThat(phone.get("/me/mapping/step").body()).contains("ما اللغات التي تتحدثها؟");
        for (int i = 0; i < 3; i++) {
            phone.post("/me/mapping/check", Map.of());
        }
        assertThat(claims()).hasSize(1);
        assertThat(Visitor.location(phone.get("/me/mapping/step"))).isEqualTo("/me/mapping");
        assertThat(Visitor.location(phone.post("/me/mapping/step", Map.of("q", "wish", "term", "Kock"))))
                .isEqualTo("/me/mapping");
        assertThat(claims()).hasSize(1);
    }

    @Test
    void what_cannot_be_meant_is_said_at_the_question_and_what_was_typed_is_kept() {
        phone.post("/me/mapping", Map.of("language", "sv"));
        var wrong = phone.post("/me/mapping/step", Map.of("q", "languages", "answer", "klingonska"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var long_ = phone.post("/me/mapping/step", Map.of("q", "asked", "answer", "x".repeat(2001)));
        assertThat(long_.statusCode()).isEqualTo(422);
        assertThat(long_.body()).contains("x".repeat(2001));
        assertThat(phone.post("/me/mapping/step", Map.of("q", "nothing")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void staff_do_not_answer_in_a_participants_place_and_a_participant_meets_no_page_of_the_staffs() {
        assertThat(town.browser(caseworker).get("/me/mapping").statusCode()).isEqualTo(403);
        assertThat(phone.get("/people/" + selam + "/mapping").statusCode()).isEqualTo(403);
        assertThat(phone.get("/mapping/templates").statusCode()).isEqualTo(403);
    }
}
