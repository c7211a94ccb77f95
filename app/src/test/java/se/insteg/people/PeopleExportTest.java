package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.imports.TestImport;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Workbook;

/** The list of people as a spreadsheet, opened again by another program. */
@InstegTest
class PeopleExportTest {
    private static final String PURPOSE = "Kallelser till sfi";

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID unit;
    private UUID caseworker;
    private TestPeople people;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        unit = town.unit("Integration");
        caseworker = town.staff(Role.CASEWORKER, unit);
        people = new TestPeople(app, town);
    }

    private UUID own(String name, String... fields) {
        return register(name, caseworker, fields);
    }

    private UUID register(String name, UUID whose, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "unit";
        all[fields.length + 1] = unit.toString();
        all[fields.length + 2] = "caseworker";
        all[fields.length + 3] = whose.toString();
        return people.register(caseworker, name, all);
    }

    private byte[] fetch(UUID staff, String query) {
        HttpResponse<byte[]> answer = town.browser(staff).fetch("/people/export" + query, Map.of("purpose", PURPOSE));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v).matches("attachment; filename=\"deltagare-[0-9-]{10}\\.xlsx\""));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
        return answer.body();
    }

    @Test
    void the_file_says_of_each_what_the_page_says_and_the_log_one_row_for_each_with_the_purpose() {
        UUID id = own(
                "محمد علي",
                "reference",
                "12-345",
                "born",
                "1990-05-17",
                "legalSex",
                "man",
                "status",
                "asylum_seeker",
                "phone",
                "+46 70 123 45 67",
                "languages",
                "arabiska",
                "languages",
                "engelska",
                "swedish",
                "A2",
                "occupations",
                "kock",
                "place",
                "Leksand",
                "lat",
                "60.73",
                "lon",
                "15.0",
                "maxTravel",
                "45",
                "busy",
                "mån-fre 08:00-12:00",
                "interpreter",
                "yes",
                "homeMunicipality",
                "2029");
        assertThat(Workbook.only(fetch(caseworker, "")))
                .containsEntry("id", "12-345")
                .containsEntry("namn", "محمد علي")
                .containsEntry("född", "1990-05-17")
                .containsEntry("juridiskt kön", "Man")
                .containsEntry("skydd", "Nej")
                .containsEntry("status", "Asylsökande")
                .containsEntry("enhet", "Integration")
                .containsEntry("handläggare", "Prov CASEWORKER")
                .containsEntry("telefon", "'+46 70 123 45 67")
                .containsEntry("språk", "arabiska, engelska")
                .containsEntry("yrke", "kock (5120)")
                .containsEntry("max restid", "45")
                .containsEntry("upptagen", "mån–fre 08:00–12:00")
                .containsEntry("tolk", "ja")
                .containsEntry("gäst", "nej")
                .containsEntry("hemkommun", "2029");
        assertThat(AuditRows.count(town.id(), caseworker, id, "PERSON_EXPORTED"))
                .isEqualTo(1);
        assertThat(AuditRows.whys(town.id(), caseworker, "PERSON_EXPORTED")).containsExactly(PURPOSE);
        assertThat(AuditRows.whys(town.id(), caseworker, "PEOPLE_EXPORTED")).containsExactly(PURPOSE);
    }

    @Test
    void it_holds_exactly_whom_the_list_shows_in_its_order_and_a_filter_and_a_search_narrow_it() {
        own("Örjan", "status", "permit_holder");
        own("Ali");
        own("Zahra", "status", "permit_holder");
        register("Kollegans", town.staff(Role.CASEWORKER, unit));
        assertThat(Workbook.column(fetch(caseworker, ""), "namn")).containsExactly("Ali", "Zahra", "Örjan");
        assertThat(Workbook.column(fetch(caseworker, "?status=permit_holder"), "namn"))
                .containsExactly("Zahra", "Örjan");
        assertThat(Workbook.column(fetch(caseworker, "?q=sahra"), "namn")).containsExactly("Zahra");
        assertThat(Workbook.rows(fetch(caseworker, "?q=ingen"))).isEmpty();
    }

    @Test
    void nobody_protected_is_in_a_file_whoever_fetches_it() {
        UUID both = town.staff(Role.CASEWORKER, unit);
        town.role(both, Role.PROTECTED_IDENTITY_HANDLER, null);
        own("Synlig");
        register("Gulfink", both, "protection", "unknown", "handlers", both.toString());
        assertThat(town.browser(both).get("/people").body()).contains("Gulfink");
        assertThat(Workbook.column(fetch(both, ""), "namn")).doesNotContain("Gulfink");
        assertThat(Workbook.column(fetch(both, "?q=gulfink"), "namn")).isEmpty();
        assertThat(Workbook.column(fetch(caseworker, ""), "namn")).containsExactly("Synlig");
    }

    @Test
    void a_coordinator_sees_the_list_but_takes_nobody_along_and_a_double_role_only_own_cases() {
        own("Ali");
        UUID coordinator = town.staff(Role.COORDINATOR, unit);
        assertThat(town.browser(coordinator).get("/people").body())
                .contains("Ali")
                .doesNotContain("/people/export");
        assertThat(town.browser(coordinator).get("/people/export").statusCode()).isEqualTo(403);
        assertThat(town.browser(coordinator)
                        .post("/people/export", Map.of("purpose", PURPOSE))
                        .statusCode())
                .isEqualTo(403);
        town.role(coordinator, Role.CASEWORKER, unit);
        register("Egen", coordinator);
        assertThat(town.browser(coordinator).get("/people").body()).contains("Ali", "Egen");
        assertThat(Workbook.column(fetch(coordinator, ""), "namn")).containsExactly("Egen");
        assertThat(Workbook.column(fetch(coordinator, "?q=ali"), "namn")).isEmpty();
    }

    @Test
    void another_municipalitys_people_are_in_no_file() {
        own("Ali");
        TestTown other = TestTown.in(app);
        UUID there = other.staff(Role.CASEWORKER, other.unit("Integration"));
        assertThat(Workbook.rows(other.browser(there)
                        .fetch("/people/export?caseworker=" + caseworker, Map.of("purpose", PURPOSE))
                        .body()))
                .isEmpty();
    }

    @Test
    void without_a_purpose_nothing_leaves() {
        UUID id = own("Ali");
        HttpResponse<String> answer = town.browser(caseworker).post("/people/export", Map.of("purpose", " "));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Skriv vad listan ska användas till");
        assertThat(town.browser(caseworker)
                        .post("/people/export", Map.of("purpose", "x".repeat(301)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(AuditRows.count(town.id(), caseworker, id, "PERSON_EXPORTED"))
                .isZero();
    }

    @Test
    void text_that_a_spreadsheet_could_take_for_a_formula_stays_text() {
        own("=HYPERLINK(\"http://ond.example\")a", "household", "@SUM(1)");
        assertThat(Workbook.only(fetch(caseworker, "")))
                .containsEntry("namn", "'=HYPERLINK(\"http://ond.example\")a")
                .containsEntry("hushåll", "'@SUM(1)");
    }

    @Test
    void a_long_list_is_in_the_file_whole_nobody_twice() {
        town.inTenant(() -> jdbc.sql("""
                                insert into people.person (tenant_id, id, name, name_latin, name_key, unit_id,
                                    caseworker_id, protection, created_at, updated_at)
                                select :tenant, gen_random_uuid(), 'Prov ' || i % 7, 'Prov ' || i % 7, 'prv', :unit,
                                    :caseworker, 'none', now(), now()
                                from generate_series(1, 1203) i
                                """)
                .param("tenant", town.id())
                .param("unit", unit)
                .param("caseworker", caseworker)
                .update());
        assertThat(town.browser(caseworker).get("/people/export").body()).contains("1\u00a0203 deltagare");
        assertThat(Workbook.column(fetch(caseworker, ""), "id")).hasSize(1203).doesNotHaveDuplicates();
    }

    @Test
    void the_file_read_back_changes_nobody_and_makes_nobody_new() {
        own(
                "Selam Tesfay",
                "reference",
                "12-345",
                "phone",
                "+46 70 123 45 67",
                "email",
                "selam@prov.example",
                "born",
                "1990-05-17",
                "legalSex",
                "woman",
                "status",
                "temporary_protection",
                "languages",
                "tigrinska",
                "languages",
                "klingonska",
                "swedish",
                "B1",
                "occupations",
                "kock",
                "occupations",
                "drakskötare",
                "skills",
                "truckkort",
                "wishes",
                "bagare",
                "place",
                "Leksand",
                "lat",
                "60.73",
                "lon",
                "15.0",
                "maxTravel",
                "45",
                "busy",
                "mån-fre 08:00-12:00; lör 10-12",
                "waitingSince",
                "2026-01-02",
                "household",
                "H1",
                "guest",
                "yes",
                "interpreter",
                "yes",
                "preferredLanguage",
                "tigrinska",
                "homeMunicipality",
                "2029",
                "knownAs",
                "Sel");
        own("Utan referens");
        own("=SUMMA Namn");
        byte[] file = fetch(caseworker, "");
        TestImport again = TestImport.of(
                town.browser(caseworker),
                "/people/import",
                file,
                Map.of("protection", "column", "unit", unit.toString()));
        assertThat(again.await()).contains("Allt i filen är redan känt", "Oförändrade (3)");
        List<PersonLine> lines = town.as(
                caseworker,
                () -> app.getBean(People.class).list(ListQuery.FROM_THE_START).lines());
        assertThat(lines).hasSize(3);
    }
}
