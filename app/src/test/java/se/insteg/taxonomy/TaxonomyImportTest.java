package se.insteg.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.database.CannotStart;
import se.insteg.planner.model.Skill;
import se.insteg.taxonomy.importing.TaxonomyErrand;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Official names are taken in from files of a few invented concepts, in the formats of the publishers. */
@InstegTest
class TaxonomyImportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @Autowired
    ApplicationContext app;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Taxonomy taxonomy;

    @TempDir
    Path folder;

    private TestTown town;
    private OfficialTables tables;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        tables = new OfficialTables(app);
        tables.forget();
    }

    @AfterEach
    void forget() {
        tables.forget();
    }

    private void file(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private List<String> take(String edition) throws IOException {
        return new TaxonomyErrand().run(tables.owner(), List.of(folder), edition, CLOCK);
    }

    private void jobtech() throws IOException {
        file(
                "occupation_names.csv",
                "jobtech_concept_id,label_sv,ssyk4",
                "aa_01,Drakskötare,6129",
                "aa_02,\"Drakvakt, natt\",5413",
                "aa_03,Eldsläckare vid drakstall,5411");
        file(
                "substitutability.csv",
                "occupation_concept_id,can_substitute_concept_id,percentage",
                "aa_01,aa_02,75",
                "aa_03,aa_02,25");
        file("skills.csv", "jobtech_concept_id,label_sv", "ss_01,Fjällputsning", "ss_02,Eldtämjning");
        file(
                "ssyk2012.csv",
                "ssyk_code,level,parent_code,label_sv,definition_sv,jobtech_concept_id",
                "61,2,6,Odlare,,gg_00",
                "6129,4,612,\"Uppfödare av drakar m.fl.\",Skötsel,gg_01");
        file("ssyk4_to_isco08.csv", "ssyk4,ssyk_label_sv,isco08_4,isco_label_sv", "6129,Uppfödare,6129,Uppfödare");
    }

    private <T> T here(Supplier<T> work) {
        return town.as(town.staff(Role.CASEWORKER, null), work);
    }

    @Test
    void what_is_taken_in_is_found_understood_and_counted_as_a_substitute() throws IOException {
        jobtech();
        file("README.txt", "Not a table");
        List<String> said = take("version 24");
        assertThat(said)
                .contains(
                        "jobtech: 6 new, 0 changed, 0 withdrawn, 0 as before; 3 links and codes are others than before",
                        "Not used: README.txt: it is none of the tables Insteg uses",
                        "In use: jobtech version 24, taken in 2026-11-22: 3 occupations, 2 skills");
        here(() -> {
            var titles = catalogue.occupations();
            assertThat(titles.find("drakskötare").code()).isEqualTo("6129");
            assertThat(titles.find("kock").code()).isEqualTo("5120");
            assertThat(catalogue.concept(titles.find("Drakvakt, natt (5413)"))).isEqualTo("aa_02");
            assertThat(catalogue.concept(titles.find("Kock"))).isNull();
            assertThat(catalogue.concept(Skill.of("fjällputsning"))).isEqualTo("ss_01");
            assertThat(catalogue.substitutes().strength(titles.find("Drakskötare"), titles.find("Drakvakt, natt")))
                    .isEqualTo(75);
            assertThat(catalogue.substitutes().strength(titles.find("Drakvakt, natt"), titles.find("Drakskötare")))
                    .isZero();
            assertThat(taxonomy.suggestOccupations("natt drakv", Locale.of("sv")))
                    .extracting(Suggestion::text)
                    .containsExactly("Drakvakt, natt (5413)");
            assertThat(taxonomy.suggestSkills("fjällputs", Locale.of("sv")))
                    .extracting(Suggestion::text)
                    .containsExactly("Fjällputsning");
            assertThat(catalogue.editions())
                    .containsExactly(new Edition("jobtech", "version 24", LocalDate.of(2026, 11, 22), 3, 2, 0));
            return true;
        });
    }

    @Test
    void taking_the_same_in_again_changes_nothing_and_makes_no_edition() throws IOException {
        jobtech();
        take("one");
        assertThat(take("two"))
                .contains(
                        "jobtech: 0 new, 0 changed, 0 withdrawn, 6 as before; 0 links and codes are others than before",
                        "In use: jobtech one, taken in 2026-11-22: 3 occupations, 2 skills");
    }

    @Test
    void a_new_name_keeps_the_former_one_readable_and_what_is_gone_is_withdrawn_but_understood() throws IOException {
        jobtech();
        take("one");
        file(
                "occupation_names.csv",
                "jobtech_concept_id,label_sv,ssyk4",
                "aa_01,Drakvårdare,6129",
                "aa_02,\"Drakvakt, natt\",5413");
        assertThat(take("two"))
                .contains(
                        "jobtech: 0 new, 1 changed, 1 withdrawn, 4 as before; 0 links and codes are others than before");
        here(() -> {
            var titles = catalogue.occupations();
            assertThat(titles.find("Drakskötare").code()).isEqualTo("6129");
            assertThat(catalogue.concept(titles.find("Drakskötare"))).isEqualTo("aa_01");
            assertThat(titles.find("Eldsläckare vid drakstall").code()).isEqualTo("5411");
            assertThat(taxonomy.suggestOccupations("eldsläckare vid", Locale.of("sv")))
                    .isEmpty();
            assertThat(taxonomy.suggestOccupations("drakvård", Locale.of("sv")))
                    .extracting(Suggestion::text)
                    .containsExactly("Drakvårdare (6129)");
            return true;
        });
        jobtech();
        assertThat(take("three").getFirst()).startsWith("jobtech: 0 new, 2 changed, 0 withdrawn");
    }

    @Test
    void a_part_of_an_edition_withdraws_nothing() throws IOException {
        jobtech();
        take("one");
        file("occupation_names.csv", "jobtech_concept_id,label_sv,ssyk4", "aa_01,Drakskötare,6129");
        assertThat(take("two"))
                .anyMatch(line ->
                        line.contains("2 known ones are not in the files") && line.contains("nothing is withdrawn"))
                .contains(
                        "jobtech: 0 new, 0 changed, 0 withdrawn, 4 as before; 0 links and codes are others than before");
    }

    @Test
    void rows_that_cannot_be_used_are_named_and_the_rest_is_taken_in() throws IOException {
        jobtech();
        file(
                "occupation_names.csv",
                "jobtech_concept_id,label_sv,ssyk4",
                "aa_01,Drakskötare,6129",
                ",Namnlös,6129",
                "aa_04,,6129",
                "aa_05,Fel kod,61");
        file(
                "substitutability.csv",
                "occupation_concept_id,can_substitute_concept_id,percentage",
                "aa_01,nobody,75",
                "aa_01,aa_05,50");
        List<String> said = take("");
        assertThat(said)
                .contains(
                        "Refused: 5 rows",
                        "  occupation_names.csv row 3: it has no id",
                        "  occupation_names.csv row 4: it has no name, or one of more than 300 characters",
                        "  occupation_names.csv row 5: \"61\" is no code of four digits",
                        "  substitutability.csv row 3: a substitute is one to 25 or 75 per cent, not 50",
                        "  a link from aa_01 to nobody: there is no occupation nobody");
        assertThat(said.getFirst()).startsWith("jobtech: 4 new");
    }

    @Test
    void the_publishers_json_says_the_same_as_the_tables() throws IOException {
        file("hierarchy.json", """
                {"data":{"concepts":[{"id":"gg_01","type":"ssyk-level-4","ssyk_code_2012":"6129",
                  "preferred_label":"Uppfödare av drakar m.fl.","narrower":[
                    {"id":"aa_01","type":"occupation-name","preferred_label":"Drakskötare"}],
                  "related":[{"id":"i1","type":"isco-level-4","isco_code_08":"6129"}]},
                 {"id":"gg_02","type":"ssyk-level-4","ssyk_code_2012":"5413","preferred_label":"Vakter",
                  "narrower":[{"id":"aa_02","type":"occupation-name","preferred_label":"Drakvakt, natt"}]}]}}
                """);
        file("links.json", """
                {"data":{"concepts":[{"id":"aa_01","type":"occupation-name","preferred_label":"Drakskötare",
                  "substituted_by":[],"substitutes":[{"id":"aa_02","substitutability_percentage":75,
                  "preferred_label":"Drakvakt, natt","type":"occupation-name"}]}]}}
                """);
        file(
                "skills.json",
                "{\"data\":{\"concepts\":[{\"id\":\"ss_01\",\"type\":\"skill\",\"preferred_label\":\"Fjällputsning\"}]}}");
        file(
                "wages.json",
                "{\"data\":{\"concepts\":[{\"id\":\"w\",\"type\":\"wage-type\",\"preferred_label\":\"Lön\"}]}}");
        file("cut.json", "{\"data\":{\"concepts\":[{\"id\":");
        assertThat(take("25"))
                .contains(
                        "jobtech: 5 new, 0 changed, 0 withdrawn, 0 as before; 2 links and codes are others than before",
                        "Not used: wages.json: there is nothing in it that Insteg uses",
                        "Not used: cut.json: it is not JSON as far as its end");
    }

    @Test
    void esco_gives_words_in_further_languages_to_the_groups_they_correspond_to() throws IOException {
        jobtech();
        file(
                "occupations_en.csv",
                "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status",
                "Occupation,http://esco.example/o/1,6129,dragon keeper,\"wyrm warden\nkeeper of dragons\",released",
                "Occupation,http://esco.example/o/2,6129,dragon hunter,,obsolete");
        file(
                "occupations_uk.csv",
                "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status",
                "Occupation,http://esco.example/o/1,6129,доглядач драконів,,released",
                "Occupation,http://esco.example/o/2,6129,мисливець на драконів,,obsolete");
        file(
                "skills_en.csv",
                "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status",
                "KnowledgeSkillCompetence,http://esco.example/s/1,skill,cross,polish scales,shine scales | scale polishing,released");
        assertThat(take("1.2"))
                .contains("esco: 3 new, 0 changed, 0 withdrawn, 0 as before; 0 links and codes are others than before");
        here(() -> {
            for (String typed : List.of("dragon keep", "wyrm", "доглядач")) {
                assertThat(taxonomy.suggestOccupations(typed, Locale.of("sv")))
                        .as(typed)
                        .extracting(Suggestion::text)
                        .containsExactly("Djurskötare (6129)");
            }
            assertThat(taxonomy.suggestOccupations("dragon hunter", Locale.of("sv")))
                    .isEmpty();
            assertThat(catalogue.occupations().find("keeper of dragons").code()).isEqualTo("6129");
            assertThat(taxonomy.suggestSkills("scale polish", Locale.of("sv")))
                    .containsExactly(new Suggestion("polish scales", "scale polishing"));
            return true;
        });
    }

    @Test
    void files_that_say_nothing_are_refused_and_without_files_it_is_told_what_is_in_use() throws IOException {
        file("letter.txt", "Dear all");
        assertThatThrownBy(() -> take("1")).isInstanceOf(CannotStart.class).hasMessageContaining("letter.txt");
        assertThatThrownBy(() ->
                        new TaxonomyErrand().run(tables.owner(), List.of(folder.resolve("missing.csv")), "", CLOCK))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("missing.csv");
        assertThat(new TaxonomyErrand().run(tables.owner(), List.of(), "", CLOCK))
                .containsExactly("In use: Insteg's own list, and nothing official");
    }
}
