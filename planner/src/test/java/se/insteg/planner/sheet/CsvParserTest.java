package se.insteg.planner.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvParserTest {
    private static List<Row> parse(String text) throws IOException {
        var parser = new CsvParser(new StringReader(text), ';');
        List<Row> rows = new ArrayList<>();
        for (var row = parser.next(); row != null; row = parser.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> texts(String text) throws IOException {
        return parse(text).stream().map(Row::texts).toList();
    }

    @Test
    void any_mix_of_line_ends_counts_the_same_lines() throws IOException {
        var rows = parse("id;a\r\n1;x\r2;y\n\n3;z");
        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(rows).extracting(row -> row.cell(0).text()).containsExactly("id", "1", "2", "", "3");
    }

    @Test
    void a_line_end_inside_quotation_marks_belongs_to_the_cell_and_the_row_keeps_its_first_line() throws IOException {
        var rows = parse("id;a\n1;\"x\r\ny\"\n2;z\n");
        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cell(1).text()).isEqualTo("x\ny");
    }

    @Test
    void quotation_marks_inside_are_kept_doubled_or_not() throws IOException {
        assertThat(texts("\"a \"\"b\"\" c\";\"Café \"Solen\" AB\";d \"e\"\n"))
                .containsExactly(List.of("a \"b\" c", "Café \"Solen\" AB", "d \"e\""));
    }

    @Test
    void a_forgotten_quotation_mark_spoils_its_own_line_only() throws IOException {
        var rows = parse("id;a\n1;\"x\n2;y\n3;\"z\"\n4;w\n");
        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(rows).extracting(Row::unclosedQuote).containsExactly(false, true, false, false, false);
        assertThat(rows.get(3).cell(1).text()).isEqualTo("z");
    }

    @Test
    void a_forgotten_quotation_mark_on_the_last_line_is_told() throws IOException {
        var rows = parse("id;a\n1;\"x");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).unclosedQuote()).isTrue();
    }

    @Test
    void a_thousand_forgotten_quotation_marks_are_a_thousand_spoilt_lines() throws IOException {
        var rows = parse("1;\"x;y\r\n".repeat(1_000));
        assertThat(rows).hasSize(1_000).allMatch(Row::unclosedQuote);
        assertThat(rows.getLast().number()).isEqualTo(1_000);
    }

    @Test
    void of_a_cell_of_ten_million_characters_the_beginning_is_kept_and_the_next_row_is_read() throws IOException {
        var rows = parse("1;" + "x".repeat(10_000_000) + "\n2;\"" + "y".repeat(10_000_000) + "\"\n3;z\n");
        assertThat(rows)
                .extracting(row -> row.cell(1).kind())
                .containsExactly(Cell.Kind.TOO_LONG, Cell.Kind.TOO_LONG, Cell.Kind.TEXT);
        assertThat(rows.get(0).cell(1).text()).hasSizeLessThan(100);
    }

    @Test
    void nul_characters_are_left_out_and_counted() throws IOException {
        var parser = new CsvParser(new StringReader("a\0b;\0\n"), ';');
        var row = parser.next();
        assertThat(row).isNotNull();
        assertThat(row.texts()).containsExactly("ab", "");
        assertThat(parser.nulCharacters()).isEqualTo(2);
    }

    @Test
    void well_formed_files_read_as_another_reader_reads_them() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var text = wellFormed(random);
            List<List<String>> expected = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            try (var reader = CsvReader.builder()
                    .fieldSeparator(';')
                    .skipEmptyLines(false)
                    .ofCsvRecord(text)) {
                reader.forEach(row -> {
                    expected.add(row.getFields().stream()
                            .map(field -> field.isBlank() ? "" : field.replace("\r\n", "\n"))
                            .toList());
                    lines.add(row.getStartingLineNumber());
                });
            }
            var rows = parse(text);
            assertThat(rows.stream()
                            .map(row -> row.texts().stream()
                                    .map(cell -> cell.replace("\r", "\n"))
                                    .toList())
                            .toList())
                    .as(text)
                    .isEqualTo(expected.stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell.replace("\r", "\n"))
                                    .toList())
                            .toList());
            assertThat(rows).extracting(row -> (long) row.number()).isEqualTo(lines);
        }
    }

    private static String wellFormed(Random random) {
        var text = new StringBuilder();
        var newline = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        int columns = 1 + random.nextInt(4);
        for (int r = 0; r < 1 + random.nextInt(6); r++) {
            for (int c = 0; c < columns; c++) {
                text.append(c == 0 ? "" : ";");
                var content = new StringBuilder("v");
                for (int i = 0; i < random.nextInt(5); i++) {
                    content.append(List.of("å", "\"", ";", newline, ",", "x y").get(random.nextInt(6)));
                }
                var cell = content.toString();
                boolean quote = cell.matches("(?s).*[\";\r\n].*") || random.nextBoolean();
                text.append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(newline);
        }
        return text.toString();
    }
}
