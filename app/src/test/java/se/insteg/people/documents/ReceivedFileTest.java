package se.insteg.people.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.insteg.people.DocumentType;

/** What a file is, told by its content, and what of it is kept. */
class ReceivedFileTest {
    private static ReceivedFile read(String words) {
        return ReceivedFile.read(words.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceivedFile.Fit fit(byte[] content) {
        ReceivedFile read = ReceivedFile.read(content);
        assertThat(read).isInstanceOf(ReceivedFile.Fit.class);
        return (ReceivedFile.Fit) read;
    }

    private static @Nullable DocumentType type(ReceivedFile file) {
        return file instanceof ReceivedFile.Fit fit ? fit.type() : null;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_pdf_a_text_and_a_file_for_programs_are_told_apart() {
        assertThat(fit(TestFiles.pdf()).type()).isEqualTo(DocumentType.PDF);
        assertThat(type(read("Intyg\nSelam har arbetat som kock i tre år."))).isEqualTo(DocumentType.TEXT);
        assertThat(type(read(" {\"SkillsPassport\": {\"LearnerInfo\": {}}}"))).isEqualTo(DocumentType.JSON);
        assertThat(type(read("{ inte JSON men ord }"))).isEqualTo(DocumentType.TEXT);
        assertThat(fit("Betyg i svenska: godkänd".getBytes(StandardCharsets.ISO_8859_1))
                        .type())
                .isEqualTo(DocumentType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "MZ\u0090\u0000\u0003\u0000\u0000\u0000",
                "#!/bin/sh\nrm -rf /",
                "GIF89a\u0001\u0000\u0001\u0000",
                "\u0000\u0001\u0002\u0003"
            })
    void what_a_browser_or_a_computer_runs_is_refused_whatever_it_is_called(String content) {
        assertThat(ReceivedFile.read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new ReceivedFile.Unfit("people.document.file.type"));
    }

    @Test
    void a_photo_loses_where_and_by_whom_it_was_taken_and_what_follows_it() throws IOException {
        byte[] photo = TestFiles.photo(6);
        assertThat(text(photo)).contains(TestFiles.POSITION, "Tagen av Selam", "en film");
        ReceivedFile.Fit kept = fit(photo);
        assertThat(kept.type()).isEqualTo(DocumentType.JPEG);
        assertThat(text(kept.content())).doesNotContain(TestFiles.POSITION, "Tagen av", "en film");
        assertThat(seen(kept.content())).isEqualTo(seen(photo));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void a_photo_keeps_which_side_is_up(int orientation) {
        byte[] kept = fit(TestFiles.photo(orientation)).content();
        int exif = text(kept).indexOf("Exif\0\0");
        assertThat(orientation == 1 ? 1 : Orientation.of(Arrays.copyOfRange(kept, exif, kept.length)))
                .isEqualTo(orientation);
        assertThat(exif >= 0).isEqualTo(orientation != 1);
    }

    @Test
    void a_photo_that_has_been_through_here_stays_as_it_is() {
        byte[] once = fit(TestFiles.photo(8)).content();
        assertThat(fit(once).content()).isEqualTo(once);
    }

    @Test
    void a_picture_loses_its_texts_and_what_follows_it() throws IOException {
        ReceivedFile.Fit kept = fit(TestFiles.png());
        assertThat(kept.type()).isEqualTo(DocumentType.PNG);
        assertThat(text(kept.content())).doesNotContain(TestFiles.POSITION, "script");
        assertThat(seen(kept.content())).isEqualTo(seen(TestFiles.png()));
    }

    private static int[] seen(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void a_picture_cut_short_at_any_byte_is_refused_and_never_a_fault() {
        for (byte[] whole : new byte[][] {TestFiles.photo(6), TestFiles.png()}) {
            int length = fit(whole).content().length;
            for (int end = 24; end < length; end += 7) {
                ReceivedFile read = ReceivedFile.read(Arrays.copyOf(whole, end));
                assertThat(read).as("cut at %d", end).isInstanceOf(ReceivedFile.Unfit.class);
            }
        }
    }

    @Test
    void a_small_file_that_would_be_a_huge_picture_is_refused() {
        assertThat(type(ReceivedFile.read(TestFiles.pngOf(9_000)))).isEqualTo(DocumentType.PNG);
        assertThat(ReceivedFile.read(TestFiles.pngOf(60_000)))
                .isEqualTo(new ReceivedFile.Unfit("people.document.file.pixels"));
    }

    @Test
    void a_text_from_an_office_program_is_kept_unless_it_can_run_something() {
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        assertThat(type(ReceivedFile.read(
                        TestFiles.zip("[Content_Types].xml", types, "word/document.xml", "<w:document/>"))))
                .isEqualTo(DocumentType.DOCX);
        assertThat(type(ReceivedFile.read(TestFiles.zip(
                        "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<office:document/>"))))
                .isEqualTo(DocumentType.ODT);
        assertThat(ReceivedFile.read(TestFiles.zip(
                        "[Content_Types].xml",
                        types,
                        "word/document.xml",
                        "<w:document/>",
                        "word/vbaProject.bin",
                        "x")))
                .isEqualTo(new ReceivedFile.Unfit("people.document.file.macros"));
        assertThat(ReceivedFile.read(TestFiles.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<x/>",
                        "Basic/Standard/Module1.xml",
                        "x")))
                .isEqualTo(new ReceivedFile.Unfit("people.document.file.macros"));
        assertThat(ReceivedFile.read(TestFiles.zip("intyg.exe", "MZ")))
                .isEqualTo(new ReceivedFile.Unfit("people.document.file.type"));
        byte[] whole = TestFiles.zip("[Content_Types].xml", types, "word/document.xml", "<w:document/>");
        assertThat(ReceivedFile.read(Arrays.copyOf(whole, 90))).isInstanceOf(ReceivedFile.Unfit.class);
    }

    @Test
    void a_photo_in_the_format_of_some_telephones_is_told_what_to_do() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReceivedFile.read(heic)).isEqualTo(new ReceivedFile.Unfit("people.document.file.heic"));
    }
}
