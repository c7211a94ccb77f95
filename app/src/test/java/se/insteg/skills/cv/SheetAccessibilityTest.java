package se.insteg.skills.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimTexts;
import se.insteg.skills.NewClaim;
import se.insteg.skills.cv.Sheet.Kind;
import se.insteg.skills.cv.Sheet.Standing;
import se.insteg.testing.InstegTest;
import se.insteg.ui.Language;
import se.insteg.ui.Messages;

/**
 * What PDF/UA (ISO 14289-1) asks of a CV and a machine can tell: title and language said, every word in the tree of tags or
 * marked as decoration, headings in order, fonts inside. Whether the reading makes sense is for somebody who listens to it.
 */
@InstegTest
class SheetAccessibilityTest {
    private static final Set<String> SHOWS = Set.of("Tj", "TJ", "'", "\"");

    @Autowired
    SheetFiles files;

    private PDDocument document;

    @BeforeEach
    void made() throws IOException {
        Messages messages = new Messages();
        ClaimTexts texts =
                new ClaimTexts(Locale.of("sv"), (key, arguments) -> messages.say(Language.SWEDISH, key, arguments));
        NewClaim work = NewClaim.of(ClaimKind.WORK, "Kock").during(2012, 2016).at("Restaurang Aleppo", "SY");
        List<Sheet.Part> parts = List.of(
                new Sheet.Part(
                        "Arbete",
                        List.of(new Sheet.Line(
                                "Kock", "2012–2016", "Lagade mat åt 200 gäster om dagen.", Standing.EVIDENCE, work))),
                new Sheet.Part(
                        "Språk",
                        List.of(new Sheet.Line(
                                "Arabiska",
                                "Modersmål",
                                "",
                                Standing.OWN,
                                NewClaim.of(ClaimKind.LANGUAGE, "arabiska").level("MOTHER_TONGUE")))));
        Sheet.Content content = new Sheet.Content(
                "أمل حداد",
                "Amal Haddad",
                "Kock med tio års vana",
                "Jag lagar mat för många och lär gärna andra.",
                List.of("070-000 00 00"),
                null,
                parts,
                "Leksands kommun",
                LocalDate.of(2026, 11, 23));
        document = Loader.loadPDF(files.write(Kind.CV, content, texts, HandedOut.Format.PDF));
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void it_says_its_title_and_language_and_that_it_is_made_to_be_read_aloud() throws IOException {
        var catalog = document.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("sv");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(document.getDocumentInformation().getTitle()).contains("Amal Haddad");
        String metadata = new String(catalog.getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(metadata).contains("pdfuaid").contains("Amal Haddad");
    }

    @Test
    void every_word_is_in_the_tree_of_tags_or_marked_as_decoration() throws IOException {
        int shown = 0;
        for (PDPage page : document.getPages()) {
            assertThat(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs")))
                    .as("one tabs in the order of the tags")
                    .isEqualTo("S");
            int depth = 0;
            PDFStreamParser parser = new PDFStreamParser(page);
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                if (token instanceof Operator operator) {
                    switch (operator.getName()) {
                        case "BDC", "BMC" -> depth++;
                        case "EMC" -> depth--;
                        default -> {
                            if (SHOWS.contains(operator.getName())) {
                                shown++;
                                assertThat(depth).as("words outside the tags").isPositive();
                            }
                        }
                    }
                }
            }
        }
        assertThat(shown).isGreaterThan(5);
    }

    @Test
    void headings_begin_with_the_first_level_and_skip_none() {
        List<Integer> levels = new ArrayList<>();
        headings(document.getDocumentCatalog().getStructureTreeRoot(), levels);
        assertThat(levels).isNotEmpty();
        assertThat(levels.getFirst()).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("after " + levels.subList(0, i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    private static void headings(PDStructureNode node, List<Integer> levels) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String type = String.valueOf(element.getStructureType());
                if (type.matches("H[1-6]")) {
                    levels.add(type.charAt(1) - '0');
                }
                headings(element, levels);
            }
        }
    }

    @Test
    void every_font_is_inside_and_the_first_page_can_be_drawn() throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
        Path picture = Path.of("target", "cv-" + UUID.randomUUID() + ".png");
        try {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 80), "png", picture.toFile());
            assertThat(Files.size(picture)).isGreaterThan(10_000);
        } finally {
            Files.deleteIfExists(picture);
        }
    }
}
