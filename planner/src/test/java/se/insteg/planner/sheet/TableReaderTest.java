package se.insteg.planner.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Wording;

class TableReaderTest {
    @TempDir
    Path folder;

    /** Keeps what it is given; knows the columns id, namn and ort. */
    private static final class Kept implements TableSink {
        final List<Row> rows = new ArrayList<>();
        final List<String> notes = new ArrayList<>();
        List<String> header = List.of();

        @Override
        public int knownColumns(List<String> texts) {
            return (int) texts.stream()
                    .filter(List.of("id", "namn", "ort")::contains)
                    .count();
        }

        @Override
        public boolean isHeader(List<String> texts) {
            return texts.contains("id");
        }

        @Override
        public Message noHeader(List<String> found) {
            return Message.of("file.missingColumns", "f", 1, "id", found);
        }

        @Override
        public void header(Row row) {
            header = row.texts();
        }

        @Override
        public void row(Row row) {
            rows.add(row);
        }

        @Override
        public void note(Message note) {
            notes.add(note.key());
        }

        List<List<String>> texts() {
            return rows.stream().map(Row::texts).toList();
        }
    }

    private Kept read(byte[] content) throws IOException, UnusableFile {
        var file = folder.resolve("file");
        Files.write(file, content);
        var kept = new Kept();
        TableReader.read(SourceFile.of(file), kept);
        return kept;
    }

    private Kept read(String content, Charset charset) throws IOException, UnusableFile {
        return read(content.getBytes(charset));
    }

    private String refusal(byte[] content) throws IOException {
        try {
            read(content);
        } catch (UnusableFile e) {
            return Wording.in("sv").say(e.sentence());
        }
        throw new AssertionError("was read");
    }

    @Test
    void every_encoding_swedish_offices_use_gives_the_same_text() throws IOException, UnusableFile {
        var text = "id;namn\n1;Åsa Öberg\n";
        var bom = "\uFEFF";
        assertThat(List.of(
                        read(text, StandardCharsets.UTF_8),
                        read(bom + text, StandardCharsets.UTF_8),
                        read(bom + text, StandardCharsets.UTF_16LE),
                        read(bom + text, StandardCharsets.UTF_16BE),
                        read(text, StandardCharsets.UTF_16LE),
                        read(text, StandardCharsets.UTF_16BE),
                        read(text, Charset.forName("windows-1252"))))
                .allSatisfy(kept -> {
                    assertThat(kept.header).containsExactly("id", "namn");
                    assertThat(kept.texts()).containsExactly(List.of("1", "Åsa Öberg"));
                });
    }

    @Test
    void the_separator_is_found_in_spite_of_commas_in_texts_and_numbers() throws IOException, UnusableFile {
        assertThat(read("id;namn;ort\n1;\"a;b, c, d, e\";60,1\n", StandardCharsets.UTF_8)
                        .texts())
                .containsExactly(List.of("1", "a;b, c, d, e", "60,1"));
        assertThat(read("\"id\",\"namn\"\n1,\"a;b;c;d\"\n", StandardCharsets.UTF_8)
                        .texts())
                .containsExactly(List.of("1", "a;b;c;d"));
        assertThat(read("id\tnamn\n1\ta, b; c\n", StandardCharsets.UTF_8).texts())
                .containsExactly(List.of("1", "a, b; c"));
        assertThat(read("id\n1\n2\n", StandardCharsets.UTF_8).texts()).hasSize(2);
    }

    @Test
    void excels_own_separator_line_is_obeyed_and_not_counted() throws IOException, UnusableFile {
        var kept = read("sep=,\r\nid,namn\r\n1,a;b\r\n", StandardCharsets.UTF_8);
        assertThat(kept.texts()).containsExactly(List.of("1", "a;b"));
        assertThat(kept.rows.getFirst().number()).isEqualTo(2);
    }

    @Test
    void blank_lines_are_passed_over_but_counted() throws IOException, UnusableFile {
        var kept = read("id;namn\r\r;\r1;a\r", StandardCharsets.UTF_8);
        assertThat(kept.rows).extracting(Row::number).containsExactly(4);
    }

    @Test
    void a_title_above_the_header_is_passed_over_with_a_note() throws IOException, UnusableFile {
        var kept = read("Deltagare\n\nid;namn\n1;a\n", StandardCharsets.UTF_8);
        assertThat(kept.texts()).containsExactly(List.of("1", "a"));
        assertThat(kept.notes).containsExactly("note.rowsAboveHeader");
    }

    @Test
    void what_is_no_table_is_refused_with_a_sentence() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("file är tom.");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).contains("PDF");
        assertThat(refusal("<html><table>".getBytes(StandardCharsets.UTF_8))).contains("HTML");
        assertThat(refusal(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                }))
                .contains(".xls", ".xlsx");
        assertThat(refusal("nummer;namn\n1;a\n".getBytes(StandardCharsets.UTF_8)))
                .contains("id", "nummer, namn");
        assertThat(refusal("PK\003\004 broken".getBytes(StandardCharsets.UTF_8)))
                .contains("skadad");
    }

    @Test
    void a_folder_and_a_missing_file_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> TableReader.read(SourceFile.of(folder), new Kept()))
                .isInstanceOf(UnusableFile.class);
        assertThatThrownBy(() -> TableReader.read(SourceFile.of(folder.resolve("none")), new Kept()))
                .isInstanceOf(UnusableFile.class);
    }

    @Test
    void dates_numbers_and_padded_ids_of_a_workbook_become_plain_text() throws IOException, UnusableFile {
        var file = folder.resolve("book.xlsx");
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("id");
            header.createCell(1).setCellValue("namn");
            var row = sheet.createRow(4);
            var padded = workbook.createCellStyle();
            padded.setDataFormat(workbook.createDataFormat().getFormat("0000"));
            row.createCell(0).setCellValue(42);
            row.getCell(0).setCellStyle(padded);
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            row.createCell(1).setCellValue(LocalDate.of(1990, 5, 17));
            row.getCell(1).setCellStyle(date);
            row.createCell(3).setCellValue(60.7305);
            row.createCell(4).setCellValue(197001011234.0);
            row.createCell(5).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        var kept = new Kept();
        TableReader.read(SourceFile.of(file), kept);
        var row = kept.rows.getFirst();
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.texts()).containsExactly("0042", "1990-05-17", "", "60.7305", "197001011234", "#DIV/0!");
        assertThat(row.cell(1).kind()).isEqualTo(Cell.Kind.DATE);
        assertThat(row.cell(5).kind()).isEqualTo(Cell.Kind.ERROR);
    }

    private byte[] workbook(String sheetXml, String sharedStrings) throws IOException {
        var file = folder.resolve("made.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                    <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>\
                    </Types>""");
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                    <sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
                    <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            part(zip, "xl/worksheets/sheet1.xml", sheetXml);
            part(zip, "xl/sharedStrings.xml", sharedStrings);
        }
        return Files.readAllBytes(file);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static final String NO_STRINGS =
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static String inline(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void cells_without_references_and_with_strange_ones_are_read() throws IOException, UnusableFile {
        var kept = read(workbook(
                sheet("<row>" + inline("id") + inline("namn") + "</row><row r=\"7\"><c r=\"B7\"><v>2</v></c>"
                        + "<c r=\"A7\"><v>1</v></c><c r=\"XFD7\"><v>9</v></c><c t=\"s\"><v>999</v></c></row>"),
                NO_STRINGS));
        assertThat(kept.rows.getFirst().number()).isEqualTo(7);
        assertThat(kept.rows.getFirst().texts()).startsWith("1", "2");
    }

    @Test
    void an_external_entity_in_a_workbook_is_never_followed() throws IOException {
        var secret = folder.resolve("secret");
        Files.writeString(secret, "TOP-SECRET");
        var evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + sheet("<row>" + inline("id") + "</row><row>" + inline("&e;") + "</row>");
        assertThat(refusal(workbook(evil, NO_STRINGS))).contains("skadad");
        var evilStrings = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&e;</t></si></sst>";
        assertThat(refusal(workbook(
                        sheet("<row>" + inline("id") + "</row><row><c t=\"s\"><v>0</v></c></row>"), evilStrings)))
                .contains("skadad");
    }

    @Test
    void a_workbook_that_swells_when_unpacked_is_refused_before_it_is_parsed() throws IOException {
        var bomb = sheet("<row>" + inline("id") + "</row>" + "<row/>".repeat(8_000_000));
        assertThat(refusal(workbook(bomb, NO_STRINGS))).contains("växer orimligt");
    }

    @Test
    void a_cell_longer_than_excel_allows_is_cut_and_marked() throws IOException, UnusableFile {
        var kept = read(workbook(
                sheet("<row>" + inline("id") + "</row><row>" + inline("x".repeat(200_000)) + "</row>"), NO_STRINGS));
        assertThat(kept.rows.getFirst().cell(0).kind()).isEqualTo(Cell.Kind.TOO_LONG);
    }
}
