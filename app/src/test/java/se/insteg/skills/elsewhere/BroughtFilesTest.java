package se.insteg.skills.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.People;
import se.insteg.people.TestPeople;
import se.insteg.planner.model.Language;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Profile;
import se.insteg.skills.TestClaims;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Upload;

/** A file from elsewhere is kept by consent, chosen among, confirmed as everything is, and goes with the consent (MAR-18). */
@InstegTest
class BroughtFilesTest {
    private static final String PASSPORT = """
            {"SkillsPassport": {"LearnerInfo": {"WorkExperience": [{"Position": {"Label": "Kock"}}, {"Position": "Bagare"}],
              "Skills": {"Linguistic": {"MotherTongue": [{"Description": {"Code": "ti"}}]}}}}}
            """;

    @Autowired
    ApplicationContext app;

    @Autowired
    BroughtFiles files;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID unit;
    private UUID maria;
    private UUID selam;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        selam = new TestPeople(app, town).registerCase(maria, unit, "Selam Tesfay", "preferredLanguage", "tigrinska");
    }

    private UUID brought(String name, String content) {
        return town.as(maria, () -> {
            UUID id = files.next();
            LocalDate today = LocalDate.now(app.getBean(Clock.class));
            Brought.Consent consent = new Brought.Consent(today, Brought.How.SPOKEN, Language.known("ti"));
            assertThat(files.bring(files.person(selam), id, consent, name, content.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Documents.Added.Kept.class);
            return id;
        });
    }

    private BroughtFiles.Reading read(UUID id) {
        return town.as(maria, () -> files.read(files.person(selam), files.find(files.person(selam), id)));
    }

    private List<NewClaim> understood(UUID id) {
        return read(id) instanceof BroughtFiles.Reading.Understood understood ? understood.claims() : List.of();
    }

    private List<Claim> claims() {
        return town.as(maria, () -> app.getBean(Profile.class).of(selam)).claims();
    }

    private List<Document> papers() {
        return town.as(maria, () -> documents.of(app.getBean(People.class).find(selam)));
    }

    @Test
    void a_file_that_is_understood_is_shown_before_anything_of_it_is_kept_and_what_is_chosen_is_the_persons_own_word() {
        UUID id = brought("europass.json", PASSPORT);
        assertThat(understood(id)).hasSize(3);
        assertThat(claims()).as("nothing is kept yet").isEmpty();
        assertThat(papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.about().title()).isEqualTo("europass.json"));
        List<NewClaim> chosen = understood(id).stream()
                .filter(claim -> !claim.term().startsWith("Bagare"))
                .toList();
        for (int i = 0; i < 2; i++) {
            town.as(maria, () -> files.choose(selam, id, chosen));
        }
        assertThat(claims()).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.origin().source()).isEqualTo(ClaimSource.ELSEWHERE);
            assertThat(claim.origin().mapping()).isEqualTo(id);
            assertThat(claim.isConfirmed()).isFalse();
        });
        assertThat(town.as(maria, () -> app.getBean(People.class).find(selam))
                        .details()
                        .work()
                        .occupations())
                .as("matching knows of what is confirmed only")
                .isEmpty();
        assertThat(AuditRows.count(town.id(), maria, selam, "FILE_BROUGHT")).isOne();
        assertThat(AuditRows.count(town.id(), maria, selam, "FILE_READ")).isOne();
    }

    @Test
    void what_the_profile_says_already_is_not_said_again() {
        new TestClaims(app, town).say(maria, selam, ClaimSource.STAFF, ClaimKind.WORK, "Kock");
        UUID id = brought("europass.json", PASSPORT);
        assertThat(town.as(maria, () -> files.choose(selam, id, understoodHere(id))))
                .isEqualTo(2);
        assertThat(claims()).hasSize(3);
    }

    private List<NewClaim> understoodHere(UUID id) {
        return files.read(files.person(selam), files.find(files.person(selam), id))
                        instanceof BroughtFiles.Reading.Understood understood
                ? understood.claims()
                : List.of();
    }

    @Test
    void a_paper_a_broken_and_an_unknown_file_are_kept_as_documents_and_say_why_no_more() {
        for (Map.Entry<String, String> file : Map.of(
                        "Jag kan laga mat.", "skills.elsewhere.broken",
                        "{\"cv\": true}", "skills.elsewhere.unknown",
                        "%PDF-1.4\n1 0 obj\n<< >>\nendobj\n", "skills.elsewhere.paper")
                .entrySet()) {
            assertThat(read(brought("fil", file.getKey())))
                    .isEqualTo(new BroughtFiles.Reading.NotRead(file.getValue()));
        }
        assertThat(papers()).hasSize(3);
    }

    @Test
    void when_the_consent_is_taken_back_the_file_and_what_nobody_confirmed_are_erased_and_what_was_confirmed_stands() {
        UUID id = brought("europass.json", PASSPORT);
        town.as(maria, () -> files.choose(selam, id, understoodHere(id)));
        Claim cook = claims().stream()
                .filter(claim -> claim.said().term().startsWith("Kock"))
                .findFirst()
                .orElseThrow();
        town.as(maria, () -> app.getBean(Profile.class).confirm(selam, List.of(cook.id()), Claim.Basis.CONVERSATION));
        town.as(maria, () -> files.withdraw(selam, id));
        assertThat(claims()).extracting(Claim::id).containsExactly(cook.id());
        assertThat(papers()).isEmpty();
        assertThat(town.inTenant(() -> jdbc.sql("select count(*) from skills.claim where person_id = ?")
                        .param(selam)
                        .query(Integer.class)
                        .single()))
                .as("not even as withdrawn")
                .isOne();
        assertThat(AuditRows.count(town.id(), maria, selam, "FILE_CONSENT_REVOKED"))
                .isOne();
        assertThatThrownBy(() -> town.as(maria, () -> files.choose(selam, id, List.of(cook.said()))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void the_participant_takes_it_back_on_their_own_phone() {
        UUID id = brought("europass.json", PASSPORT);
        town.as(maria, () -> files.choose(selam, id, understoodHere(id)));
        UUID card = town.as(maria, () -> app.getBean(ParticipantAccess.class)
                .issue(selam, "en", null)
                .id());
        TestTown.Browser phone = town.browserWithCard(card);
        assertThat(phone.get("/me/skills").body()).contains("Radera min fil");
        assertThat(phone.post("/me/skills/elsewhere", Map.of("brought", id.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(claims()).isEmpty();
        assertThat(papers()).isEmpty();
        assertThat(phone.get("/me/skills").body()).doesNotContain("Radera min fil");
    }

    @Test
    void the_database_erases_no_claim_that_somebody_stands_behind_or_that_came_otherwise() {
        new TestClaims(app, town).say(maria, selam, ClaimSource.SELF, ClaimKind.SKILL, "svetsning");
        assertThat(town.as(maria, () -> jdbc.sql("delete from skills.claim where person_id = ?")
                        .param(selam)
                        .update()))
                .isZero();
        assertThat(claims()).hasSize(1);
        assertThatThrownBy(() -> town.as(
                        maria, () -> jdbc.sql("delete from skills.brought").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_elses_file_is_there_and_without_consent_none_is_kept() {
        UUID id = brought("europass.json", PASSPORT);
        UUID other = new TestPeople(app, town).registerCase(maria, unit, "Annan Person");
        TestTown.Browser desk = town.browser(maria);
        assertThat(desk.get("/people/" + other + "/mapping/elsewhere/" + id).statusCode())
                .isEqualTo(404);
        UUID jonas = town.staff(Role.CASEWORKER, unit);
        assertThat(town.browser(jonas)
                        .get("/people/" + selam + "/mapping/elsewhere")
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/people/" + selam + "/mapping/elsewhere").body())
                .contains("Det här ska deltagaren veta", "value=\"tigrinska\"");
        String path = "/people/" + selam + "/mapping/elsewhere";
        Map<String, String> form =
                Map.of("id", files.next().toString(), "on", "2026-01-02", "how", "spoken", "language", "tigrinska");
        byte[] content = PASSPORT.getBytes(StandardCharsets.UTF_8);
        var refused = Upload.to(desk, path, "cv.json", content, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Filen sparas bara om deltagaren säger ja");
        assertThat(papers()).hasSize(1);
    }

    @Test
    void the_page_lets_one_choose_and_goes_on_to_the_one_page_where_everything_is_confirmed() {
        UUID id = brought("europass.json", PASSPORT);
        TestTown.Browser desk = town.browser(maria);
        String path = "/people/" + selam + "/mapping/elsewhere/" + id;
        assertThat(desk.get(path).body()).contains("europass.json", "Det här står i filen", "Bagare", "Tigrinska");
        assertThat(desk.post(path + "/choose", Map.of()).statusCode()).isEqualTo(422);
        assertThat(desk.post(path + "/choose", Map.of("choose", "0")).statusCode())
                .isEqualTo(302);
        assertThat(desk.get("/people/" + selam + "/skills/confirm").body()).contains("Ur en fil från annat håll");
        assertThat(desk.get(path).body()).contains("Det som valdes ur filen är med i profilen");
        assertThat(desk.post(path + "/withdraw", Map.of()).statusCode()).isEqualTo(302);
        assertThat(desk.get(path).body()).contains("Filen är raderad");
    }
}
