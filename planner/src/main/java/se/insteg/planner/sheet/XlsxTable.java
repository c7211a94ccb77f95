package se.insteg.planner.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.insteg.planner.wording.Message;

/**
 * A table in an Excel workbook: the first sheet that has the header looked for. Streamed; formulas give the value Excel
 * last computed; macros, links and document type definitions are never followed.
 */
final class XlsxTable {
    private XlsxTable() {}

    static void read(Path file, HeaderSearch search) throws IOException, UnusableFile {
        try {
            readChecked(file, search);
        } catch (ZipException | EOFException e) {
            throw new UnusableFile(Message.of("file.brokenExcel", search.name()));
        }
    }

    private static void readChecked(Path file, HeaderSearch search) throws IOException, UnusableFile {
        ZipGuard.check(file, search.name());
        // The guard above has measured the unpacked sizes; POI's own ratio check refuses honest, repetitive sheets.
        ZipSecureFile.setMinInflateRatio(0);
        try (var pkg = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(pkg);
            var styles = new CellStyles();
            parse(reader.getWorkbookData(), styles);
            var styleData = reader.getStylesData();
            if (styleData != null) {
                parse(styleData, styles);
            }
            sheets(reader, styles, new ReadOnlySharedStringsTable(pkg, false), search);
        } catch (StoppedReading e) {
            if (e.unusable() != null) {
                throw e.unusable();
            }
        } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | SAXException e) {
            throw new UnusableFile(Message.of("file.brokenExcel", search.name()));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | ClassCastException e) {
            // POI's answers to parts that contradict each other.
            throw new UnusableFile(Message.of("file.brokenExcel", search.name()));
        }
    }

    private static void sheets(
            XSSFReader reader, CellStyles styles, ReadOnlySharedStringsTable texts, HeaderSearch search)
            throws IOException, OpenXML4JException, SAXException, UnusableFile {
        var iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
        List<String> unread = new ArrayList<>();
        List<String> guess = List.of();
        while (iterator.hasNext()) {
            try (InputStream sheet = iterator.next()) {
                var name = iterator.getSheetName();
                if (search.found()) {
                    unread.add(name);
                    continue;
                }
                try {
                    parse(sheet, new SheetRows(styles, texts, search));
                } catch (StoppedReading e) {
                    if (e.unusable() != null) {
                        throw e.unusable();
                    }
                }
                if (!search.found()) {
                    guess = guess.isEmpty() ? search.bestGuess() : guess;
                    search.restart();
                }
            }
        }
        if (!search.found()) {
            throw new UnusableFile(search.sink().noHeader(CsvTable.shorten(guess)));
        }
        if (!unread.isEmpty()) {
            search.sink().note(Message.of("note.otherSheets", search.name(), CsvTable.shorten(unread)));
        }
    }

    private static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        try (in) {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            var parser = factory.newSAXParser();
            parser.parse(new InputSource(in), handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
