package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.people.Documents;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.People;
import se.insteg.placements.attendance.Attendance;
import se.insteg.skills.Claim;
import se.insteg.skills.Profile;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What a participant gets in writing when a placement is over (LEK-11, MAR-18). */
@InstegTest
class CertificatesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestPlacements placements;
    private TestTown town;
    private TestPlacements.Made made;
    private TestTown.Browser caseworker;

    @BeforeEach
    void town() {
        jdbc.sql("delete from access.attempt").update(); // every test asks from the same address
        placements = new TestPlacements(app);
        town = placements.matching.town;
        UUID person = placements.matching.person("سلام الحسن", "born", "1990-05-01", "preferredLanguage", "ar");
        made = placements.begun(person, 40, 40);
        caseworker = town.browser(placements.matching.caseworker);
    }

    private String path() {
        return "/people/" + made.person() + "/placements/" + made.placement();
    }

    private void endEarly() {
        town.as(placements.matching.caseworker, () -> {
            app.getBean(Placements.class)
                    .endEarly(made.person(), made.placement(), placements.today, EndCause.CONDITIONS, "Hölls inte");
            return true;
        });
    }

    /** The week before the last, each day as planned; how many depends on holidays. */
    private Attendance.Week attendedAWeek() {
        LocalDate day = placements.today.minusWeeks(2);
        Attendance attendance = app.getBean(Attendance.class);
        return town.as(placements.matching.caseworker, () -> {
            attendance.asPlanned(made.person(), made.placement(), day);
            return attendance.week(made.person(), made.placement(), day);
        });
    }

    private static Map<String, String> fields(String... more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "number", "0",
                "tasks", "Diska och laga mat",
                "tasksOwn", "غسل الصحون والطبخ",
                "swedish", "4",
                "words", "Selam lär sig snabbt.",
                "supervisor", "Bo Ek",
                "profile", "yes"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private String words(byte[] file) throws IOException {
        String kept = System.getProperty("insteg.screenshots");
        if (kept != null) {
            Files.write(Path.of(kept, "praktikintyg.pdf"), file);
        }
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void also_ended_early_it_says_where_when_how_much_and_in_both_languages_and_never_why_it_ended()
            throws IOException {
        assertThat(caseworker.get(path() + "/certificate").body()).contains("Praktiken är inte slut");
        assertThat(caseworker.post(path() + "/certificate", fields()).statusCode())
                .isEqualTo(422);
        Attendance.Week attended = attendedAWeek();
        long days =
                attended.days().stream().filter(day -> !day.said().isEmpty()).count();
        endEarly();
        assertThat(caseworker.get(path()).body()).contains("/certificate\"");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(caseworker.post(path() + "/certificate", fields()).statusCode())
                    .isEqualTo(302);
        }
        HttpResponse<byte[]> file = caseworker.fetch(path() + "/certificate/1", null);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(words(file.body()))
                .contains("Praktikintyg", "Återbruket", "20 timmar i veckan enligt överenskommelsen")
                .contains(days + " dagar, " + attended.minutes() / 60 + " timmar")
                .contains("Diska och laga mat", "Talade svenska varje dag", "Selam lär sig snabbt.", "Bo Ek")
                .contains("För kommunen: datum och namnteckning")
                .doesNotContain("Hölls inte", "avtalet");
        assertThat(file.body().length).isLessThan(400_000);
        assertThat(caseworker.fetch(path() + "/certificate/2", null).statusCode())
                .as("no such version")
                .isEqualTo(302);
    }

    @Test
    void a_correction_is_another_version_with_a_reason_and_whoever_was_second_is_told() {
        endEarly();
        caseworker.post(path() + "/certificate", fields());
        assertThat(caseworker
                        .post(path() + "/certificate", fields("number", "1", "swedish", "5"))
                        .statusCode())
                .as("no reason")
                .isEqualTo(422);
        assertThat(caseworker
                        .post(path() + "/certificate", fields("number", "1", "swedish", "5", "why", "Fel ruta"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(caseworker.get(path() + "/certificate").body()).contains("Intyg, version 2", "Fel ruta");
        HttpResponse<String> second =
                caseworker.post(path() + "/certificate", fields("number", "1", "swedish", "1", "why", "Annat"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Någon annan har utfärdat ett intyg");
    }

    @Test
    void it_confirms_the_experience_goes_along_in_the_portfolio_and_is_fetched_by_the_participant_alone()
            throws IOException {
        endEarly();
        caseworker.post(path() + "/certificate", fields());
        List<Claim> claims = town.as(
                placements.matching.caseworker,
                () -> app.getBean(Profile.class).of(made.person()).claims());
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.isConfirmed()).isTrue();
            assertThat(claim.confirmed())
                    .isNotNull()
                    .extracting(Claim.Confirmed::basis)
                    .isEqualTo(Claim.Basis.DOCUMENT);
            assertThat(claim.document()).isNotNull();
        });
        assertThat(town.as(placements.matching.caseworker, () -> app.getBean(Documents.class)
                        .toTakeAlong(app.getBean(People.class).find(made.person()))))
                .hasSize(1);
        UUID card = town.as(placements.matching.caseworker, () -> app.getBean(ParticipantAccess.class)
                .issue(made.person(), "ar", null)
                .id());
        TestTown.Browser phone = town.browserWithCard(card);
        assertThat(phone.get("/me", "Accept-Language", "ar").body()).contains("شهادة تدريبك جاهزة");
        assertThat(phone.get("/me/placements").body()).contains("Hämta ditt intyg");
        assertThat(words(phone.fetch("/me/placements/" + made.placement() + "/certificate", null)
                        .body()))
                .contains("Praktikintyg");
        TestPlacements.Made anothers = placements.begun(80, 5);
        assertThat(phone.get("/me/placements/" + anothers.placement() + "/certificate")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_may_not_is_refused_and_another_municipality_has_nothing_here() {
        endEarly();
        TestMatching elsewhere = new TestMatching(app);
        assertThat(elsewhere
                        .town
                        .browser(elsewhere.caseworker)
                        .get(path() + "/certificate")
                        .statusCode())
                .isEqualTo(404);
        UUID teacher = town.staff(Role.COURSE_LEADER, placements.matching.unit);
        assertThat(town.browser(teacher).get(path() + "/certificate").statusCode())
                .isEqualTo(403);
        assertThat(caseworker
                        .post(path() + "/certificate", fields("tasks", "", "swedish", "9"))
                        .statusCode())
                .isEqualTo(422);
    }
}
