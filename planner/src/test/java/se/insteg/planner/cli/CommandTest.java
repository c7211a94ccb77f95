package se.insteg.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

class CommandTest {
    @TempDir
    Path folder;

    private Path people;
    private Path offers;

    @BeforeEach
    void twoSmallTables() throws IOException {
        people = file("people.csv", "id;namn;svenska\nP1;=1+1;A2\nP2;Bo;A0\n-P3;Cy;B1\n");
        offers = file("offers.csv", "id;anordnare;svenska;platser\nO1;@kaféet;A2;1\nO2;+46;A0;1\n");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Ran match(String... more) {
        return Ran.match(people, offers, more);
    }

    @Test
    void the_result_is_summed_up_and_the_exit_code_is_0() {
        var ran = match();
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("2 av 3 personer får plats (fler är inte möjligt)", "-P3", "--out plan.xlsx");
        assertThat(match("--lang", "en").out()).contains("2 of 3 people get a place (more is not possible)");
    }

    @Test
    void json_has_exactly_the_promised_fields() throws IOException {
        var out = folder.resolve("plan.json");
        assertThat(match("--out", out.toString()).code()).isZero();
        var json = new ObjectMapper().readTree(Files.readString(out));
        assertThat(json.propertyNames())
                .contains(
                        "people",
                        "offers",
                        "seats",
                        "placed",
                        "placedUpperBound",
                        "points",
                        "upperBound",
                        "seconds",
                        "placements",
                        "unplaced",
                        "rejectedRows");
        var placement = json.get("placements").get(0);
        assertThat(placement.propertyNames()).containsExactly("person", "offer", "points", "reasons");
        assertThat(placement.get("reasons").get(0).propertyNames())
                .containsExactly("criterion", "kind", "met", "points", "evidence");
        var unplaced = json.get("unplaced").get(0);
        assertThat(unplaced.propertyNames()).containsExactly("person", "because", "nearest");
        assertThat(unplaced.get("nearest").get(0).propertyNames()).containsExactly("offer", "blockers");
        assertThat(unplaced.get("nearest").get(0).get("blockers").get(0).propertyNames())
                .containsExactly("criterion", "evidence");
        long sum = 0;
        for (var each : json.get("placements")) {
            int reasons = 0;
            for (var reason : each.get("reasons")) {
                reasons += reason.get("points").intValue();
            }
            assertThat(reasons).isEqualTo(each.get("points").intValue());
            sum += reasons;
        }
        assertThat(sum).isEqualTo(json.get("points").longValue());
    }

    @Test
    void rejected_rows_are_in_the_json_with_file_row_column_value_problem_and_remedy() throws IOException {
        people = file("people.csv", "id;svenska\nP1;Z9\nP2;A1\n");
        var out = folder.resolve("plan.json");
        assertThat(match("--out", out.toString()).out()).contains("1 rad gick inte att använda", "Z9");
        var row = new ObjectMapper()
                .readTree(Files.readString(out))
                .get("rejectedRows")
                .get(0);
        assertThat(row.toString())
                .isEqualTo("{\"file\":\"people.csv\",\"row\":2,\"column\":\"svenska\",\"value\":\"Z9\",\"problem\":"
                        + "\"Det är ingen nivå i svenska\",\"remedy\":\"Skriv A0, A1, A2, B1, B2, C1 eller C2, eller "
                        + "senast godkända sfi-kurs A, B, C eller D\"}");
    }

    @Test
    void strict_stops_at_a_rejected_row_and_writes_nothing() throws IOException {
        people = file("people.csv", "id;svenska\nP1;Z9\nP2;A1\n");
        var out = folder.resolve("plan.json");
        var ran = match("--strict", "--out", out.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void the_workbook_has_frozen_filtered_sheets_and_no_cell_a_spreadsheet_takes_for_a_formula() throws IOException {
        var out = folder.resolve("plan.xlsx");
        assertThat(match("--out", out.toString()).code()).isZero();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(out))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
            for (var sheet : workbook) {
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter())
                        .isTrue();
                for (var row : sheet) {
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            assertThat(cell.getStringCellValue())
                                    .doesNotStartWith("=")
                                    .doesNotMatch("(?s)^[=+\\-@].*");
                        }
                    }
                }
            }
            var first = workbook.getSheet("Placeringar").getRow(1);
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo("'=1+1");
            assertThat(first.getCell(7).getStringCellValue()).contains("Egna önskemål", "Väntetid");
        }
    }

    @Test
    void the_pairs_are_every_admissible_pair() throws IOException {
        var pairs = folder.resolve("pairs.csv");
        assertThat(match("--pairs", pairs.toString()).code()).isZero();
        assertThat(Files.readString(pairs))
                .isEqualTo("person,offer,points\n'-P3,O1,0\n'-P3,O2,0\nP1,O1,0\nP1,O2,0\nP2,O2,0\n");
    }

    @Test
    void an_input_file_is_never_written_over() throws IOException {
        var pairs = folder.resolve("link.csv");
        Files.createSymbolicLink(pairs, people);
        var before = Files.readString(people);
        assertThat(match("--pairs", people.toString()).code()).isEqualTo(2);
        assertThat(match("--pairs", pairs.toString()).code()).isEqualTo(2);
        assertThat(match("--pairs", folder.resolve("x/../people.csv").toString())
                        .code())
                .isEqualTo(2);
        assertThat(Files.readString(people)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_done_is_refused_in_one_sentence() throws IOException {
        var points = file("points.yaml", "wishes:\n  same4: 1.5\n");
        var empty = file("empty.csv", "");
        for (var ran : new Ran[] {
            Ran.of(),
            Ran.of("--people"),
            Ran.of("--people", people.toString()),
            match("--bad"),
            match("--strict", "--strict"),
            match("--out", folder.resolve("plan.pdf").toString()),
            match("--out", folder.resolve("no/plan.json").toString()),
            match("--pairs", folder.toString()),
            match("--points", points.toString()),
            match("--lang", "tlh"),
            match("--today", "i går"),
            match("--seconds", "0"),
            match("--travel", people.toString()),
            Ran.match(empty, offers),
            Ran.match(folder, offers),
            Ran.match(people, folder.resolve("none.csv"))
        }) {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err().lines().count() + (ran.out().isEmpty() ? 0 : 1))
                    .as(ran.toString())
                    .isEqualTo(1);
        }
    }

    @Test
    void help_tells_every_option() {
        assertThat(Ran.of("--help").code()).isZero();
        assertThat(Ran.of("--help").out())
                .contains(
                        "--people",
                        "--offers",
                        "--travel",
                        "--out",
                        "--pairs",
                        "--points",
                        "--strict",
                        "--lang",
                        "--today",
                        "--seconds",
                        "--seed");
    }

    @Test
    void points_of_ones_own_are_used() throws IOException {
        people = file("people.csv", "id;önskar\nP1;5321\n");
        offers = file("offers.csv", "id;yrke;platser\nO1;5321;1\n");
        var points = file("points.yaml", "wishes:\n  same4: 7\n");
        assertThat(match("--points", points.toString()).out()).contains("7 poäng");
    }

    @Test
    void a_table_with_a_header_only_gives_an_empty_plan_and_a_note() throws IOException {
        people = file("people.csv", "id;namn\n");
        var ran = match();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("0 av 0 personer", "inga rader");
    }

    @Test
    void a_messy_pair_of_tables_is_read_as_far_as_it_goes() throws IOException {
        var examples = Ran.examples().resolve("messy");
        var out = folder.resolve("plan.json");
        var ran = Ran.match(examples.resolve("people.csv"), examples.resolve("offers.xlsx"), "--out", out.toString());
        assertThat(ran.code()).isZero();
        var json = new ObjectMapper().readTree(Files.readString(out, StandardCharsets.UTF_8));
        assertThat(json.get("people").intValue()).isEqualTo(7);
        assertThat(json.get("offers").intValue()).isEqualTo(4);
        assertThat(json.get("placed").intValue()).isEqualTo(7);
        assertThat(ran.out()).contains("14 rader gick inte att använda", "Kön används aldrig");
    }

    @Test
    void the_messy_workbook_is_what_its_script_makes() throws IOException {
        var anew = folder.resolve("offers.xlsx");
        MessyWorkbook.write(anew);
        try (var made = new XSSFWorkbook(Files.newInputStream(anew));
                var kept = new XSSFWorkbook(Files.newInputStream(Ran.examples().resolve("messy/offers.xlsx")))) {
            for (int s = 0; s < made.getNumberOfSheets(); s++) {
                for (var row : made.getSheetAt(s)) {
                    for (var cell : row) {
                        assertThat(kept.getSheetAt(s)
                                        .getRow(row.getRowNum())
                                        .getCell(cell.getColumnIndex())
                                        .toString())
                                .isEqualTo(cell.toString());
                    }
                }
            }
        }
    }
}
