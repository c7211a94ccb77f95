package se.insteg.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.insteg.hosts.typed.ContactInput;
import se.insteg.hosts.typed.OfferInput;
import se.insteg.hosts.typed.OrganisationInput;
import se.insteg.kernel.Form;

class HostInputTest {
    private Form form = Form.empty();

    private @Nullable OrganisationDetails organisation(String... fields) {
        form = TestHosts.form(fields);
        return OrganisationInput.read(form);
    }

    private @Nullable OfferDetails offer(String... fields) {
        form = TestHosts.form(fields);
        return OfferInput.typed(form, OfferState.DRAFT);
    }

    private String problem(String field) {
        Form.Problem problem = form.problem(field);
        return problem == null ? "" : problem.messageKey();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2120002213", "212000-2213", "16212000-2213", "SE212000221301", "212000–2213", "٢١٢٠٠٠٢٢١٣"})
    void an_organisation_number_is_read_however_it_is_written(String typed) {
        OrganisationDetails details =
                organisation("name", "Leksands kommun", "kind", "public", "organisationNumber", typed);
        assertThat(details).as(form.problems().toString()).isNotNull();
        assertThat(details.organisationNumber()).isEqualTo("2120002213");
    }

    @ParameterizedTest
    @CsvSource({
        "2120002214, hosts.organisationNumber.digit",
        "212000, hosts.organisationNumber.unclear",
        "okänt, hosts.organisationNumber.unclear",
        "900517-1231, hosts.organisationNumber.person"
    })
    void an_organisation_number_that_cannot_be_right_is_refused(String typed, String problem) {
        assertThat(organisation("name", "X", "kind", "private", "organisationNumber", typed))
                .isNull();
        assertThat(problem("organisationNumber")).isEqualTo(problem);
    }

    @Test
    void a_host_is_a_company_public_an_association_or_a_school_LEK_09() {
        for (OrganisationKind kind : OrganisationKind.values()) {
            OrganisationDetails details = organisation("name", "X", "kind", kind.code());
            assertThat(details).isNotNull();
            assertThat(details.kind()).isEqualTo(kind);
        }
        assertThat(organisation("name", "X")).isNull();
        assertThat(problem("kind")).isEqualTo("hosts.kind.missing");
    }

    @Test
    void a_contact_person_can_be_reached() {
        form = TestHosts.form("name", "Eva Berg");
        assertThat(ContactInput.read(form, true)).isNull();
        assertThat(problem("phone")).isEqualTo("hosts.contact.unreachable");
        form = TestHosts.form("name", "Eva Berg", "email", "eva@prov.example");
        assertThat(ContactInput.read(form, true)).isNotNull();
    }

    @Test
    void an_offer_needs_what_one_does_and_how_many_it_takes() {
        assertThat(offer()).isNull();
        assertThat(problem("title")).isEqualTo("hosts.title.missing");
        assertThat(problem("seats")).isEqualTo("hosts.seats.missing");
        assertThat(offer("title", "Praktik 2026-2027", "seats", "3")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "seats, -1, taxonomy.unclear.outOfRange",
        "seats, många, taxonomy.unclear.notWholeNumber",
        "minAge, 121, taxonomy.unclear.outOfRange",
        "hours, alltid, taxonomy.unclear.notHours",
        "starts, 2026-02-30, taxonomy.unclear.noSuchDay",
        "ends, 2199-01-01, taxonomy.unclear.dateTooLate",
        "minSwedish, flytande, taxonomy.unclear.notSwedishLevel",
        "maxSameLanguage, 0, taxonomy.unclear.outOfRange",
        "lat, 60.7, taxonomy.place.halfCoordinate"
    })
    void what_cannot_be_meant_is_told_at_its_field(String field, String typed, String problem) {
        assertThat(offer("title", "Kök", "seats", "2", field, typed)).isNull();
        assertThat(form.problems()).extracting(Form.Problem::messageKey).contains(problem);
    }

    @Test
    void an_offer_does_not_end_before_it_starts() {
        assertThat(offer("title", "Kök", "seats", "2", "starts", "2026-12-01", "ends", "2026-11-30"))
                .isNull();
        assertThat(problem("ends")).isEqualTo("hosts.ends.beforeStart");
    }

    @Test
    void a_limit_on_one_language_is_set_with_its_reason() {
        assertThat(offer("title", "Kök", "seats", "2", "maxSameLanguage", "1")).isNull();
        assertThat(problem("maxSameLanguageWhy")).isEqualTo("hosts.maxSameLanguageWhy.missing");
        assertThat(offer("title", "Kök", "seats", "2", "maxSameLanguage", "1", "maxSameLanguageWhy", "svenska övas"))
                .isNotNull();
    }

    @Test
    void an_offer_reads_back_as_it_was_written() {
        OfferDetails details = offer(
                "title",
                "Medhjälpare i kök",
                "reference",
                "P-7",
                "seats",
                "3",
                "occupations",
                "kock",
                "skills",
                "truckkort",
                "minSwedish",
                "A2",
                "minAge",
                "18",
                "place",
                "Leksand",
                "lat",
                "60,73",
                "lon",
                "15,0",
                "spoken",
                "arabiska|zuluspråket",
                "maxSameLanguage",
                "2",
                "maxSameLanguageWhy",
                "svenska övas",
                "hours",
                "mån-fre 08:00-16:00",
                "starts",
                "2026-12-01",
                "ends",
                "2027-03-31");
        assertThat(details).as(form.problems().toString()).isNotNull();
        Form again = Form.empty();
        details.texts().forEach(again::with);
        assertThat(OfferInput.typed(again, OfferState.DRAFT)).isEqualTo(details);
        assertThat(details.texts().keySet()).isSubsetOf(OfferDetails.FIELDS);
        assertThat(details.texts().get("occupations")).isEqualTo(List.of("kock (5120)"));
    }

    @Test
    void asking_for_no_Swedish_is_asking_for_nothing() {
        OfferDetails details = offer("title", "Kök", "seats", "2", "minSwedish", "A0");
        assertThat(details).isNotNull();
        assertThat(details.work().minSwedish()).isNull();
    }
}
