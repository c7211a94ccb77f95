package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.insteg.kernel.Form;
import se.insteg.people.typed.Choices;
import se.insteg.people.typed.PersonInput;
import se.insteg.people.typed.TestInput;
import se.insteg.planner.model.SwedishLevel;

class PersonInputTest {
    private static final UUID UNIT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID HANDLER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final Choices CHOICES =
            new Choices(LocalDate.of(2026, 11, 22), Set.of(UNIT), Set.of(), Set.of(HANDLER));

    private final PersonInput input = TestInput.make();
    private Form form = Form.empty();

    private @Nullable PersonDetails read(String... fields) {
        Map<String, String[]> typed =
                new HashMap<>(Map.of("name", new String[] {"Selam"}, "protection", new String[] {"none"}));
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1].split("\\|", -1));
        }
        form = Form.of(typed);
        return input.read(form, CHOICES);
    }

    private String problem(String field) {
        Form.Problem problem = form.problem(field);
        return problem == null ? "" : problem.messageKey();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Selam",
                "O'Brien",
                "محمد",
                "ሰላም ተስፋይ",
                "Null",
                "Nguyễn Thị Ánh",
                "Öberg-Åkesson",
                "J. R. 3",
                "Ὀδυσσεύς 😀"
            })
    void one_name_in_any_script_is_a_name(String name) {
        PersonDetails details = read("name", name);
        assertThat(form.problems()).isEmpty();
        assertThat(details).isNotNull();
        assertThat(details.identity().name()).isEqualTo(name);
    }

    @Test
    void what_is_invisible_in_a_name_is_taken_away_and_it_is_composed() {
        PersonDetails details = read("name", "  Se\u202Elam\u200B   A\u030Asa\u0000 ");
        assertThat(details).isNotNull();
        assertThat(details.identity().name()).isEqualTo("Selam Åsa");
    }

    @ParameterizedTest
    @CsvSource({
        "'', people.name.missing",
        "'\u200B', people.name.missing",
        "'19900517-1234', taxonomy.name.number",
        "'١٩٩٠٠٥١٧', taxonomy.name.number",
        "'😀', taxonomy.name.noLetter",
        "'---', taxonomy.name.noLetter"
    })
    void what_is_no_name_is_told(String name, String problem) {
        assertThat(read("name", name)).isNull();
        assertThat(problem("name")).isEqualTo(problem);
    }

    @Test
    void a_name_of_200_characters_is_fine_and_of_201_is_told() {
        assertThat(read("name", "x".repeat(200))).isNotNull();
        assertThat(read("name", "x".repeat(201))).isNull();
        assertThat(problem("name")).isEqualTo("taxonomy.text.tooLong");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, taxonomy.unclear.dateTooLate",
        "2025-02-30, taxonomy.unclear.noSuchDay",
        "0001-01-01, taxonomy.unclear.dateTooEarly",
        "9999-12-31, taxonomy.unclear.dateTooLate",
        "900517-1234, taxonomy.unclear.dateIsIdentityNumber",
        "i fjol, taxonomy.unclear.notDate"
    })
    void a_date_of_birth_that_cannot_be_is_told(String born, String problem) {
        assertThat(read("born", born)).isNull();
        assertThat(problem("born")).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-05-17", "١٩٩٠-٠٥-١٧", "17 maj 1990", "۱۹۹۰-۰۵-۱۷"})
    void a_date_may_be_written_with_any_digits(String born) {
        PersonDetails details = read("born", born);
        assertThat(details).isNotNull();
        assertThat(details.identity().born()).isEqualTo(LocalDate.of(1990, 5, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"900517-1234", "199005171234", "19900517-1234", "900577-1234", "900517+1234", "900517-T123"})
    void an_identity_number_is_no_reference(String reference) {
        assertThat(read("reference", reference)).isNull();
        assertThat(problem("reference")).isEqualTo("people.reference.identityNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-345678", "D-17", "2026/4", "12345678"})
    void a_dossier_number_is_a_reference(String reference) {
        assertThat(read("reference", reference)).isNotNull();
    }

    @Test
    void not_saying_whether_somebody_is_protected_is_no_answer() {
        assertThat(read("protection", "")).isNull();
        assertThat(problem("protection")).isEqualTo("people.protection.missing");
        assertThat(read("protection", "nope")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confidentiality_mark", "protected_registration", "fictitious_identity", "unknown"})
    void a_protected_person_needs_a_handler_who_may_be_one(String kind) {
        assertThat(read("protection", kind)).isNull();
        assertThat(problem("handlers")).isEqualTo("people.handlers.missing");
        assertThat(read("protection", kind, "handlers", UNIT.toString())).isNull();
        assertThat(problem("handlers")).isEqualTo("taxonomy.choice.unknown");
        PersonDetails details = read("protection", kind, "handlers", HANDLER.toString());
        assertThat(details).isNotNull();
        assertThat(details.protection().hides()).isTrue();
    }

    @Test
    void what_is_typed_about_work_is_understood_as_the_planner_understands_it() {
        PersonDetails details = read(
                "occupations",
                "kock|Kock (5120)| |snickare",
                "languages",
                "arabiska|ar|dari",
                "swedish",
                "sfi C",
                "busy",
                "mån-fre 08-12",
                "skills",
                "truckkort");
        assertThat(form.problems()).isEmpty();
        assertThat(details).isNotNull();
        assertThat(details.work().languages()).hasSize(2);
        assertThat(details.work().swedish()).isEqualTo(SwedishLevel.A2);
        assertThat(details.work().occupations()).extracting(o -> o.code()).contains("5120");
    }

    @Test
    void hours_that_cannot_be_understood_are_told_with_a_remedy() {
        assertThat(read("busy", "ibland")).isNull();
        assertThat(problem("busy")).isEqualTo("taxonomy.unclear.notHours");
    }

    @Test
    void one_coordinate_without_the_other_is_told() {
        assertThat(read("lat", "60,73")).isNull();
        assertThat(problem("lon")).isEqualTo("taxonomy.place.halfCoordinate");
    }

    @Test
    void a_protected_person_is_on_no_map() {
        PersonDetails open = read("place", "Siljansnäs", "lat", "60.75", "lon", "14.85");
        assertThat(open).isNotNull();
        assertThat(open.everyday().home().hasCoordinates()).isTrue();
        PersonDetails hidden = read(
                "place",
                "Siljansnäs",
                "lat",
                "60.75",
                "lon",
                "14.85",
                "protection",
                "protected_registration",
                "handlers",
                HANDLER.toString());
        assertThat(hidden).isNotNull();
        assertThat(hidden.everyday().home().hasCoordinates()).isFalse();
    }

    @Test
    void the_details_of_a_form_written_as_texts_and_read_again_are_the_same() {
        PersonDetails details = read(
                "name",
                "محمد",
                "born",
                "1990-05-17",
                "legalSex",
                "man",
                "reference",
                "12-345678",
                "status",
                "asylum_seeker",
                "homeMunicipality",
                "2029",
                "guest",
                "yes",
                "unit",
                UNIT.toString(),
                "phone",
                "070-123 45 67",
                "email",
                "A@Exempel.se",
                "preferredLanguage",
                "iriska",
                "interpreter",
                "yes",
                "languages",
                "iriska|sorani|påhittiska",
                "swedish",
                "A2",
                "occupations",
                "kock|drakskötare",
                "skills",
                "c++|truckkort",
                "wishes",
                "snickare",
                "place",
                "Siljansnäs",
                "lat",
                "60.75",
                "lon",
                "14.85",
                "maxTravel",
                "45",
                "busy",
                "mån-fre 08:00-12:00; ons 13-15",
                "waitingSince",
                "2026-01-02",
                "household",
                "H1",
                "profileConfirmed",
                "2026-03-04");
        assertThat(form.problems()).isEmpty();
        assertThat(details).isNotNull();
        Map<String, String[]> again = new HashMap<>();
        PersonTexts.of(details).forEach((field, values) -> again.put(field, values.toArray(String[]::new)));
        assertThat(again.keySet()).containsAll(List.of("lat", "guest", "languages", "profileConfirmed"));
        PersonDetails reread = input.read(Form.of(again), CHOICES);
        assertThat(reread).isEqualTo(details);
    }
}
