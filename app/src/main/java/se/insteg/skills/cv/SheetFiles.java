package se.insteg.skills.cv;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import se.insteg.skills.ClaimTexts;
import se.insteg.skills.cv.HandedOut.Format;
import se.insteg.ui.TaggedPdf;

/** A sheet as a file. */
@Component
class SheetFiles {
    private final TaggedPdf pdf;

    SheetFiles(TaggedPdf pdf) {
        this.pdf = pdf;
    }

    byte[] write(Sheet.Kind kind, Sheet.Content content, ClaimTexts texts, Format format) {
        return switch (format) {
            case HTML -> SheetHtml.of(kind, content, texts).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf.of(SheetHtml.of(kind, content, texts));
            case JSON -> Europass.json(content, texts);
        };
    }
}
