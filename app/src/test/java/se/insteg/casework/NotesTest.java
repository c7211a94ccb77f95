package se.insteg.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Notes of social support (LEK-17) and what was said, when and by whom (FL 27 §): who reads them, how they are corrected. */
@InstegTest
class NotesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private TestCasework casework;
    private UUID maria;
    private UUID jonas;
    private UUID karin;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        casework = new TestCasework(app, town);
        UUID unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        jonas = town.staff(Role.CASEWORKER, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        person = new TestPeople(app, town)
                .register(karin, "Selam Tesfay", "unit", unit.toString(), "caseworker", maria.toString());
    }

    private String notes() {
        return "/people/" + person + "/notes";
    }

    @Test
    void a_note_is_read_by_the_caseworker_and_whoever_covers_and_by_nobody_else() {
        casework.note(maria, person, "Oro för sonens skolgång");
        assertThat(town.browser(maria).get(notes()).body()).contains("Oro för sonens skolgång");
        assertThat(town.browser(karin).get(notes()).statusCode()).isEqualTo(403);
        assertThat(town.browser(karin).get("/people/" + person).body()).doesNotContain("skolgång", "/notes\"");
        assertThat(town.browser(jonas).get(notes()).statusCode()).isEqualTo(404);
        casework.cover(karin, maria, jonas);
        assertThat(town.browser(jonas).get(notes()).body()).contains("Oro för sonens skolgång");
        assertThat(AuditRows.count(town.id(), jonas, person, "NOTES_SHOWN")).isEqualTo(1);
        assertThat(AuditRows.whys(town.id(), jonas, "PERSON_SHOWN")).contains("ersättare");
    }

    @Test
    void a_note_for_named_readers_is_read_by_its_author_and_them_alone_and_never_printed() {
        UUID amina = town.staff(Role.CASEWORKER, null);
        TestTown.Browser browser = town.browser(maria);
        Map<String, String> closed = Map.of(
                "words",
                "Samtal om hemmet",
                "on",
                casework.today().toString(),
                "secrecy",
                "named",
                "named",
                jonas.toString());
        assertThat(browser.post(notes(), closed).statusCode()).isEqualTo(302);
        assertThat(browser.get(notes()).body()).contains("Samtal om hemmet", "bara för utsedda");
        casework.cover(karin, maria, jonas);
        assertThat(town.browser(jonas).get(notes()).body()).contains("Samtal om hemmet");
        casework.handOver(karin, maria, amina, person);
        assertThat(town.browser(amina).get(notes()).body())
                .contains("En anteckning är bara för utsedda")
                .doesNotContain("Samtal om hemmet");
        assertThat(town.browser(amina)
                        .get("/people/" + person + "/file?support=yes")
                        .body())
                .doesNotContain("Samtal om hemmet");
        Map<String, String> outsider = new HashMap<>(closed);
        outsider.put("named", karin.toString());
        assertThat(town.browser(amina).post(notes(), outsider).statusCode())
                .as("a coordinator does not read notes")
                .isEqualTo(422);
    }

    @Test
    void nobody_finds_a_note_by_searching() {
        casework.note(maria, person, "Quetzalfågel");
        assertThat(town.browser(maria).get("/people?q=Quetzal").body()).doesNotContain("Selam Tesfay");
    }

    @Test
    void a_copy_of_the_database_does_not_give_the_words_away() {
        casework.note(maria, person, "Hemligheten är blå");
        List<byte[]> stored = town.inTenant(
                () -> jdbc.sql("select words from casework.note_version where tenant_id = ? and person_id = ?")
                        .params(town.id(), person)
                        .query((row, number) -> row.getBytes(1))
                        .list());
        assertThat(stored).singleElement().satisfies(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("Hemligheten"));
    }

    @Test
    void a_correction_is_a_new_version_and_what_it_said_before_can_be_read() {
        UUID note = casework.note(maria, person, "Kom klockan nio");
        TestTown.Browser browser = town.browser(maria);
        Map<String, String> mended = Map.of("words", "Kom klockan tio", "version", "1");
        assertThat(browser.post(notes() + "/" + note, mended).statusCode()).isEqualTo(302);
        assertThat(browser.get(notes()).body()).contains("Kom klockan tio", "Kom klockan nio", "Rättad en gång");
        HttpResponse<String> late = browser.post(notes() + "/" + note, Map.of("words", "Kom elva", "version", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Nu står det: Kom klockan tio", "Kom elva");
    }

    @Test
    void somebody_elses_note_is_corrected_with_a_reason() {
        UUID note = casework.note(maria, person, "Kom klockan nio");
        casework.cover(karin, maria, jonas);
        TestTown.Browser browser = town.browser(jonas);
        Map<String, String> silent = Map.of("words", "Kom klockan tio", "version", "1");
        assertThat(browser.post(notes() + "/" + note, silent).statusCode()).isEqualTo(422);
        Map<String, String> open = Map.of("words", "Kom klockan tio", "version", "1", "reason", "Fel tid");
        assertThat(browser.post(notes() + "/" + note, open).statusCode()).isEqualTo(302);
        assertThat(browser.get(notes()).body()).contains("Fel tid", "Kom klockan nio");
    }

    @Test
    void the_case_file_holds_all_of_the_case_and_notes_of_personal_circumstances_only_when_asked_for() {
        casework.note(maria, person, "Oro för sonens skolgång");
        casework.caseTask(maria, person, "Ring skolan", casework.today());
        casework.appointment(maria, person, "Kartläggning");
        TestTown.Browser browser = town.browser(maria);
        String file = "/people/" + person + "/file";
        assertThat(browser.get(file).body())
                .contains("Selam Tesfay", "Ring skolan", "Kartläggning", "En anteckning om personliga förhållanden")
                .doesNotContain("skolgång");
        assertThat(browser.get(file + "?support=yes").body()).contains("Oro för sonens skolgång");
        assertThat(AuditRows.count(town.id(), maria, person, "CASE_FILE_SHOWN")).isEqualTo(2);
        assertThat(town.browser(karin).get(file).statusCode()).isEqualTo(403);
    }

    @Test
    void a_note_about_tomorrow_or_without_words_is_told_and_what_was_typed_is_kept() {
        HttpResponse<String> answer = town.browser(maria)
                .post(
                        notes(),
                        Map.of("words", "", "on", casework.today().plusDays(1).toString(), "present", "Tolken"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Skriv vad som sades eller hände", "Tolken");
    }
}
