package se.insteg.ui;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF of an HTML file that needs nothing beside it: tagged for reading aloud (PDF/UA), fonts inside, nothing fetched
 * from anywhere. Right-to-left text is put in order and joined by ICU. Decision 1403.
 */
@Component
public class TaggedPdf {
    /** Name in the style sheet, file, weight. */
    private record Font(String family, String file, int weight) {}

    /** Signs above and beneath letters that are read without them, and that this way of drawing sets beside. */
    private static final Pattern ARABIC_SIGNS = Pattern.compile("[\\u064B-\\u0652]");

    private static final Font[] FONTS = {
        new Font("Insteg Sans", "NotoSans-Regular.ttf", 400),
        new Font("Insteg Sans", "NotoSans-Bold.ttf", 700),
        new Font("Insteg Arabic", "NotoSansArabic-Regular.ttf", 400),
        new Font("Insteg Ethiopic", "NotoSansEthiopic-Regular.ttf", 400),
    };

    TaggedPdf() {
        XRLog.setLoggingEnabled(false); // it would quote what it reads; what goes wrong is thrown
    }

    /** @param html well-formed, with its style; its whole text runs from the right when it says {@code dir="rtl"} */
    public byte[] of(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Font font : FONTS) {
            builder.useFont(file(font.file()), font.family(), font.weight(), FontStyle.NORMAL, true);
        }
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(html.contains("dir=\"rtl\"") ? TextDirection.RTL : TextDirection.LTR);
        builder.useUriResolver((base, uri) -> null); // a sheet needs nothing beside it
        builder.withHtmlContent(ARABIC_SIGNS.matcher(html).replaceAll(""), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> file(String name) {
        return () -> Objects.requireNonNull(TaggedPdf.class.getResourceAsStream("/fonts/" + name));
    }
}
