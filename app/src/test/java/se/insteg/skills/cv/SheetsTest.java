package se.insteg.skills.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.Document;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.People;
import se.insteg.people.TestDocuments;
import se.insteg.people.TestPeople;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.TestClaims;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** A CV, a card and a portfolio: what they say, what they never say, and that nothing leaves without consent (LEK-17, SAL-06, MAR-18). */
@InstegTest
class SheetsTest {
    private static final Origin SEEN = new Origin(ClaimSource.DOCUMENT, TestClaims.MAY);
    private static final Origin OWN = new Origin(ClaimSource.SELF, TestClaims.MAY);

    @Autowired
    ApplicationContext app;

    private TestTown town;
    private TestClaims claims;
    private UUID unit;
    private UUID maria;
    private UUID eva;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        claims = new TestClaims(app, town);
        unit = town.unit("Integration");
        maria = town.staff(Role.CASEWORKER, unit);
        eva = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        person = new TestPeople(app, town)
                .register(
                        maria,
                        "ሰላም ተስፋይ",
                        "unit",
                        unit.toString(),
                        "caseworker",
                        maria.toString(),
                        "reference",
                        "L-9041",
                        "born",
                        "1988-02-03",
                        "legalSex",
                        "woman",
                        "status",
                        "asylum_seeker",
                        "preferredLanguage",
                        "arabiska",
                        "phone",
                        "070-1740 605",
                        "place",
                        "Noret");
        claims.say(
                maria,
                person,
                SEEN,
                NewClaim.of(ClaimKind.WORK, "Kock")
                        .during(2012, 2018)
                        .at("Hotell Asmara", "ER")
                        .told("Lagade mat åt 200"));
        claims.say(
                maria, person, SEEN, NewClaim.of(ClaimKind.LANGUAGE, "svenska").level("A2"));
        claims.say(maria, person, OWN, NewClaim.of(ClaimKind.INFORMAL, "leda fotbollslag"));
    }

    private String base() {
        return "/people/" + person + "/cv";
    }

    private LocalDate today() {
        return LocalDate.now(app.getBean(Clock.class));
    }

    private UUID save(UUID staff, UUID who, Sheet.Kind kind, boolean withBorn) {
        return town.as(staff, () -> {
            Sheets sheets = app.getBean(Sheets.class);
            UUID id = sheets.next();
            Map<UUID, Choice.Wording> lines = new HashMap<>();
            sheets.draft(app.getBean(People.class).find(who))
                    .lines()
                    .forEach(line -> lines.put(
                            line.key(), new Choice.Wording("", line.said().words())));
            sheets.save(
                    who,
                    id,
                    kind,
                    new Choice("Kock <med> sex år & mer", "Jag lagar gärna mat.", List.of(), withBorn, lines));
            return id;
        });
    }

    private UUID consent(UUID staff, UUID who, Consent.Use use) {
        return town.as(staff, () -> {
            Consents consents = app.getBean(Consents.class);
            UUID id = consents.next();
            consents.record(who, id, Set.of(use), Consent.How.SPOKEN, today(), null);
            return id;
        });
    }

    private HttpResponse<byte[]> fetch(UUID staff, String base, UUID sheet, String format, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "to",
                "Köket på Noret",
                "use",
                "employer",
                "format",
                format,
                "id",
                UUID.randomUUID().toString()));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return town.browser(staff).fetch(base + "/" + sheet + "/handout", fields);
    }

    private static String pdf(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void nothing_leaves_without_consent_nor_after_it_is_withdrawn_nor_to_others_than_consented_to() {
        UUID sheet = save(maria, person, Sheet.Kind.CV, false);
        assertThat(fetch(maria, base(), sheet, "pdf").statusCode()).isEqualTo(422);
        UUID consent = consent(maria, person, Consent.Use.EMPLOYER);
        assertThat(fetch(maria, base(), sheet, "pdf").statusCode()).isEqualTo(200);
        assertThat(fetch(maria, base(), sheet, "pdf", "use", "school").statusCode())
                .isEqualTo(422);
        assertThat(town.browser(maria).get(base()).body())
                .contains("Köket på Noret", "Arbetsgivare och praktikanordnare", "PDF, för utskrift");
        town.browser(maria).post(base() + "/consents/" + consent + "/revoke", Map.of());
        assertThat(fetch(maria, base(), sheet, "pdf").statusCode()).isEqualTo(422);
        assertThat(AuditRows.count(town.id(), maria, person, "SHEET_HANDED_OUT"))
                .isEqualTo(1);
    }

    @Test
    void a_pdf_is_tagged_says_what_is_whose_word_and_shows_a_name_in_its_own_letters() throws IOException {
        UUID sheet = save(maria, person, Sheet.Kind.CV, false);
        consent(maria, person, Consent.Use.EMPLOYER);
        byte[] content = fetch(maria, base(), sheet, "pdf").body();
        assertThat(pdf(content))
                .contains("Kock", "2012–2018", "Hotell Asmara, Eritrea", "Lagade mat åt 200", "styrkt", "egna ord")
                .contains("ሰላም ተስፋይ", "Kock <med> sex år & mer", "Jag lagar gärna mat");
        try (PDDocument document = Loader.loadPDF(content)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            for (PDPage page : document.getPages()) {
                page.getResources().getFontNames().forEach(name -> {
                    try {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .isTrue();
                    } catch (IOException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                });
            }
        }
    }

    @Test
    void no_sheet_tells_of_status_sex_reference_home_or_birth_unless_the_person_wants_the_last() {
        UUID sheet = save(maria, person, Sheet.Kind.CV, false);
        UUID pitch = save(maria, person, Sheet.Kind.PITCH, false);
        UUID born = save(maria, person, Sheet.Kind.CV, true);
        consent(maria, person, Consent.Use.EMPLOYER);
        for (String format : new String[] {"html", "json"}) {
            for (UUID one : new UUID[] {sheet, pitch}) {
                assertThat(new String(fetch(maria, base(), one, format).body(), StandardCharsets.UTF_8))
                        .contains("Kock")
                        .doesNotContain("L-9041", "1988", "asyl", "woman", "kvinna", "Noret", "070-1740");
            }
        }
        assertThat(new String(fetch(maria, base(), born, "html").body(), StandardCharsets.UTF_8))
                .contains("Född 3 februari 1988");
    }

    @Test
    void what_was_handed_out_stays_as_it_was_when_the_profile_changes() {
        UUID sheet = save(maria, person, Sheet.Kind.CV, false);
        UUID work = claims.of(maria, person)
                .of(ClaimKind.WORK)
                .toList()
                .getFirst()
                .claim()
                .id();
        town.as(maria, () -> claims.profile().withdraw(person, work, "Var en annan"));
        consent(maria, person, Consent.Use.EMPLOYER);
        assertThat(pdf(fetch(maria, base(), sheet, "pdf").body())).contains("Hotell Asmara");
        assertThat(town.browser(maria).get(base() + "/new").body()).doesNotContain("Asmara");
    }

    @Test
    void europass_has_work_languages_with_levels_and_how_sure_each_is() {
        UUID sheet = save(maria, person, Sheet.Kind.CV, false);
        consent(maria, person, Consent.Use.EMPLOYER);
        var json = new tools.jackson.databind.json.JsonMapper()
                .readTree(fetch(maria, base(), sheet, "json").body());
        var learner = json.path("SkillsPassport").path("LearnerInfo");
        var work = learner.path("WorkExperience").path(0);
        assertThat(work.path("Position").path("Label").asString()).isEqualTo("Kock");
        assertThat(work.path("Position").path("Code").asString()).isEqualTo("ssyk-2012:5120");
        assertThat(work.path("Period").path("From").path("Year").asInt()).isEqualTo(2012);
        assertThat(work.path("Standing").asString()).isEqualTo("EVIDENCE");
        var swedish = learner.path("Skills")
                .path("Linguistic")
                .path("ForeignLanguage")
                .path(0);
        assertThat(swedish.path("Description").path("Code").asString()).isEqualTo("sv");
        assertThat(swedish.path("ProficiencyLevel").path("Listening").asString())
                .isEqualTo("A2");
        assertThat(learner.path("Skills").path("Other").path(0).path("Standing").asString())
                .isEqualTo("OWN");
    }

    @Test
    void the_page_that_makes_one_ticks_what_is_confirmed_and_leaves_a_persons_own_word_to_them() {
        TestTown.Browser browser = town.browser(maria);
        String page = browser.get(base() + "/new").body();
        assertThat(page.split("name=\"line\"", -1)).hasSize(4);
        assertThat(page.split("name=\"line\" value=\"[^\"]*\" checked", -1)).hasSize(3);
        HttpResponse<String> nothing = browser.post(base() + "/new", Map.of("kind", "cv"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Kryssa för minst en rad");
        UUID work = claims.of(maria, person)
                .of(ClaimKind.WORK)
                .toList()
                .getFirst()
                .claim()
                .id();
        Map<String, String> chosen = Map.of(
                "kind",
                "cv",
                "id",
                UUID.randomUUID().toString(),
                "line",
                work.toString(),
                "title-" + work,
                "Hotellkock",
                "words-" + work,
                "Frukost och lunch");
        String path = browser.post(base() + "/new", chosen)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(browser.post(base() + "/new", chosen).headers().firstValue("Location"))
                .contains(path);
        assertThat(browser.get(path).body())
                .contains("Hotellkock", "Frukost och lunch", "Det finns inget samtycke som gäller")
                .doesNotContain("fotbollslag");
        assertThat(town.as(maria, () -> app.getBean(Sheets.class)
                        .of(app.getBean(People.class).find(person))))
                .as("sent twice, saved once")
                .hasSize(1);
    }

    @Test
    void somebody_protected_is_warned_about_each_time() {
        UUID hidden = new TestPeople(app, town)
                .register(
                        eva,
                        "Skyddad Person",
                        "protection",
                        "confidentiality_mark",
                        "handlers",
                        eva.toString(),
                        "phone",
                        "070-1740 606");
        claims.say(eva, hidden, SEEN, NewClaim.of(ClaimKind.SKILL, "svetsning"));
        UUID sheet = save(eva, hidden, Sheet.Kind.CV, false);
        consent(eva, hidden, Consent.Use.EMPLOYER);
        String path = "/people/" + hidden + "/cv";
        assertThat(town.browser(eva).get(path + "/new").body())
                .doesNotContain("name=\"phone\" value=\"yes\" id=\"f-phone\" checked");
        assertThat(fetch(eva, path, sheet, "pdf").statusCode()).isEqualTo(422);
        assertThat(fetch(eva, path, sheet, "pdf", "understood", "yes").statusCode())
                .isEqualTo(200);
        assertThat(town.browser(maria).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_participant_takes_everything_along_in_their_own_language_and_stops_what_is_handed_out() throws IOException {
        save(maria, person, Sheet.Kind.PITCH, false);
        UUID consent = consent(maria, person, Consent.Use.EMPLOYER);
        TestDocuments documents = new TestDocuments(app, town);
        documents.words(maria, person, "Intyg från hotellet");
        documents.add(
                maria,
                person,
                TestDocuments.about("Bara för utvalda", Document.Secrecy.NAMED),
                "hemligt".getBytes(StandardCharsets.UTF_8));
        UUID card = town.as(maria, () -> app.getBean(ParticipantAccess.class)
                .issue(person, "ar", null)
                .id());
        TestTown.Browser mine = town.browserWithCard(card);
        assertThat(mine.get("/me/skills").body()).contains("Det här kan jag", "Dina egna ord", "leda fotbollslag");
        Map<String, byte[]> files =
                unzip(mine.fetch("/me/skills/portfolio", Map.of()).body());
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "profile-ar.pdf",
                        "profile-ar.html",
                        "profile-en.pdf",
                        "profile-en.html",
                        "profil-sv.pdf",
                        "profil-sv.html",
                        "europass.json",
                        "work-1.txt",
                        "pitch-" + today() + "-1.pdf");
        assertThat(new String(files.getOrDefault("profile-ar.html", new byte[0]), StandardCharsets.UTF_8))
                .contains("dir=\"rtl\"", "العمل", "2012–2018");
        assertThat(new String(files.getOrDefault("profile-en.html", new byte[0]), StandardCharsets.UTF_8))
                .contains("own word", "Eritrea");
        mine.post("/me/skills/consents", Map.of("consent", consent.toString()));
        assertThat(mine.get("/me/skills").body()).doesNotContain("Vem som får se det");
        UUID other = new TestPeople(app, town).register(maria, "Annan", "unit", unit.toString());
        UUID theirs = consent(maria, other, Consent.Use.SCHOOL);
        assertThat(mine.post("/me/skills/consents", Map.of("consent", theirs.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(AuditRows.count(town.id(), person, person, "PORTFOLIO_GIVEN"))
                .isEqualTo(1);
    }

    private static Map<String, byte[]> unzip(byte[] content) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
