package se.insteg.skills.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.NewClaim;

/** What somebody has said elsewhere, read in the two shapes of a Europass CV, and files that mean harm (MAR-18). */
class EuropassFileTest {
    private static List<NewClaim> read(String file) {
        return FileParts.of(file.getBytes(StandardCharsets.UTF_8))
                .map(parts -> EuropassFile.read(parts, OccupationCatalogue.starter(), LocalDate.of(2026, 11, 23)))
                .orElse(List.of());
    }

    private static final String PASSPORT = """
            {"SkillsPassport": {"Locale": "sv", "LearnerInfo": {
              "Identification": {"PersonName": {"FirstName": "Selam"}},
              "WorkExperience": [
                {"Period": {"From": {"Year": 2012}, "To": {"Year": 2016}, "Current": false},
                 "Position": {"Code": "ssyk-2012:5120", "Label": "Kock"}, "Activities": "Lagade mat åt 200",
                 "Employer": {"Name": "Restaurang Asmara",
                   "ContactInfo": {"Address": {"Contact": {"Country": {"Code": "ER", "Label": "Eritrea"}}}}}}],
              "Education": [{"Period": {"From": {"Year": 2000}}, "Title": "Ekonomi",
                "Level": {"Label": "Gymnasium"}, "Organisation": {"Name": "Asmara Secondary"}}],
              "Skills": {"Linguistic": {
                  "MotherTongue": [{"Description": {"Code": "ti", "Label": "Tigrinska"}}],
                  "ForeignLanguage": [{"Description": {"Code": "en", "Label": "Engelska"},
                    "ProficiencyLevel": {"Listening": "B2", "Writing": "B1"}}]},
                "JobRelated": [{"Description": "Storkök: för två hundra"}],
                "Computer": [{"Description": "E-post"}],
                "Driving": [{"Description": "B"}, {"Description": "hårdrock"}],
                "Other": [{"Description": "Lett en kör"}]}}}}
            """;

    @Test
    void a_skills_passport_says_work_school_languages_skills_and_licences() {
        List<NewClaim> claims = read(PASSPORT);
        assertThat(claims)
                .extracting(claim -> claim.kind() + " " + claim.term() + " " + claim.level())
                .containsExactlyInAnyOrder(
                        "LANGUAGE ti MOTHER_TONGUE",
                        "LANGUAGE en B1",
                        "EDUCATION Ekonomi UPPER_SECONDARY",
                        "WORK Kock (5120) ",
                        "SKILL Storkök ",
                        "DRIVING_LICENCE B ",
                        "INFORMAL Lett en kör ",
                        "DIGITAL E-post ");
        assertThat(claims)
                .filteredOn(claim -> claim.kind() == ClaimKind.WORK)
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.from()).isEqualTo(2012);
                    assertThat(work.until()).isEqualTo(2016);
                    assertThat(work.place()).isEqualTo("Restaurang Asmara");
                    assertThat(work.country()).isEqualTo("ER");
                    assertThat(work.words()).isEqualTo("Lagade mat åt 200");
                });
    }

    @Test
    void the_same_as_xml_with_its_lists_and_namespace_is_read_too() {
        assertThat(read("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
                        <WorkExperienceList><WorkExperience><Period><From year="2012"/></Period>
                        <Position><Label>Kock</Label></Position></WorkExperience>
                        <WorkExperience><Position><Label>Bagare</Label></Position></WorkExperience></WorkExperienceList>
                        <Skills><Linguistic><MotherTongueList><MotherTongue><Description><Code>ar</Code></Description>
                        </MotherTongue></MotherTongueList></Linguistic></Skills></LearnerInfo></SkillsPassport>
                        """))
                .extracting(claim -> claim.kind() + " " + claim.term())
                .containsExactlyInAnyOrder("WORK Kock (5120)", "WORK Bagare (7612)", "LANGUAGE ar");
    }

    @Test
    void a_candidate_of_europass_since_2020_is_read_by_its_own_names() {
        assertThat(read("""
                        <Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"
                            xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9">
                        <CandidatePerson><PrimaryLanguageCode>ara</PrimaryLanguageCode></CandidatePerson>
                        <CandidateProfile><EmploymentHistory><EmployerHistory>
                        <hr:OrganizationName>Bageriet</hr:OrganizationName>
                        <OrganizationContact><Communication><Address><oa:CityName>Homs</oa:CityName>
                        <CountryCode>sy</CountryCode></Address></Communication></OrganizationContact>
                        <PositionHistory><PositionTitle typeCode="FREETEXT">Bagare</PositionTitle>
                        <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2009-03</hr:FormattedDateTime></eures:StartDate>
                        <eures:EndDate><hr:FormattedDateTime>2014</hr:FormattedDateTime></eures:EndDate></eures:EmploymentPeriod>
                        </PositionHistory></EmployerHistory></EmploymentHistory>
                        <PersonQualifications><PersonCompetency><CompetencyID>eng</CompetencyID>
                        <hr:TaxonomyID>language</hr:TaxonomyID>
                        <CompetencyDimension><eures:Score><hr:ScoreText>A2</hr:ScoreText></eures:Score></CompetencyDimension>
                        </PersonCompetency></PersonQualifications>
                        <Licenses><License><hr:LicenseTypeCode>B</hr:LicenseTypeCode></License></Licenses>
                        </CandidateProfile></Candidate>
                        """))
                .extracting(claim -> claim.kind() + " " + claim.term() + " " + claim.level() + " " + claim.from() + " "
                        + claim.place() + " " + claim.country())
                .containsExactlyInAnyOrder(
                        "LANGUAGE ar MOTHER_TONGUE null  ",
                        "LANGUAGE en A2 null  ",
                        "WORK Bagare (7612)  2009 Bageriet, Homs SY",
                        "DRIVING_LICENCE B  null  ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hej",
                "{",
                "[]",
                "<a>",
                "{\"resume\": {\"work\": [\"Kock\"]}}",
                "{\"LearnerInfo\": 7}",
                "{\"LearnerInfo\": {\"WorkExperience\": [{\"Position\": {\"Label\": [null, {}]}}], \"Skills\": []}}",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><LearnerInfo><WorkExperience>"
                        + "<Position>&x;</Position></WorkExperience></LearnerInfo>"
            })
    void what_is_broken_unknown_or_points_elsewhere_says_nothing(String file) {
        assertThat(read(file)).isEmpty();
    }

    @Test
    void what_is_too_deep_too_large_or_of_too_many_parts_is_not_read() {
        String deep = "{\"LearnerInfo\":".repeat(60) + "1" + "}".repeat(60);
        String wide = "{\"LearnerInfo\": [" + "1,".repeat(FileParts.MOST) + "1]}";
        String large = "{\"LearnerInfo\": \"" + "x".repeat(FileParts.LARGEST) + "\"}";
        String elements = "<LearnerInfo>" + "<a/>".repeat(FileParts.MOST) + "</LearnerInfo>";
        String nested = "<LearnerInfo>".repeat(60) + "</LearnerInfo>".repeat(60);
        for (String file : List.of(deep, wide, large, elements, nested)) {
            assertThat(FileParts.of(file.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
    }

    @Test
    void long_words_are_cut_markup_is_taken_away_and_a_cv_without_end_gives_so_many_lines_and_no_more() {
        StringBuilder jobs = new StringBuilder("{\"LearnerInfo\": {\"WorkExperience\": [");
        for (int i = 0; i < 400; i++) {
            jobs.append("{\"Position\": \"Yrke ")
                    .append(i)
                    .append(" ")
                    .append("x".repeat(300))
                    .append("\"},");
        }
        String file = jobs.append("{}], \"Skills\": {\"JobRelated\": {\"Description\": \"<p>Svetsa</p>\"}}}}")
                .toString();
        assertThat(read(file)).hasSize(EuropassFile.MOST).allSatisfy(claim -> assertThat(claim.term())
                .hasSizeLessThanOrEqualTo(NewClaim.LONGEST_TERM));
        assertThat(read("{\"LearnerInfo\": {\"Skills\": {\"JobRelated\": {\"Description\": \"<p>Svetsa</p>\"}}}}"))
                .extracting(NewClaim::term)
                .containsExactly("Svetsa");
    }
}
