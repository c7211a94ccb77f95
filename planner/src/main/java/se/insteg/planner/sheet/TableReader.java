package se.insteg.planner.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import se.insteg.planner.wording.Message;

/**
 * Reads one table from a file into a {@link TableSink}. What kind of file it is, is told by its content, never by its
 * name. Sizes are checked before anything is parsed.
 */
public final class TableReader {
    private TableReader() {}

    /**
     * @param source a regular file
     * @throws UnusableFile with a sentence for the user if there is no table to read in it
     */
    public static void read(SourceFile source, TableSink sink) throws UnusableFile {
        var file = source.path();
        var name = source.name();
        if (Files.isDirectory(file)) {
            throw new UnusableFile(Message.of("file.folder", name));
        }
        if (!Files.exists(file)) {
            throw new UnusableFile(Message.of("file.missing", file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            throw new UnusableFile(Message.of("file.special", name));
        }
        if (!Files.isReadable(file)) {
            throw new UnusableFile(Message.of("file.unreadable", name));
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnusableFile(Message.of("file.empty", name));
            }
            if (size > source.mostBytes()) {
                throw new UnusableFile(Message.of("file.large", name, size >> 20, source.mostBytes() >> 20));
            }
            var search = new HeaderSearch(sink, name, source.mostRows());
            switch (kindOf(file)) {
                case ZIP -> XlsxTable.read(file, search);
                case OLD_EXCEL -> throw new UnusableFile(Message.of("file.oldExcel", name));
                case PDF -> throw new UnusableFile(Message.of("file.notTable", name, "PDF"));
                case HTML -> throw new UnusableFile(Message.of("file.notTable", name, "HTML"));
                case TEXT -> CsvTable.read(file, search);
            }
        } catch (IOException e) {
            throw new UnusableFile(Message.of("file.broken", name, reason(e)));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private enum Kind {
        ZIP,
        OLD_EXCEL,
        PDF,
        HTML,
        TEXT
    }

    private static Kind kindOf(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(512);
        }
        var text = new String(start, StandardCharsets.ISO_8859_1);
        var trimmed = text.replaceFirst("^ï»¿", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("PK\003\004") || text.startsWith("PK\005\006")) {
            return Kind.ZIP;
        }
        if (text.startsWith("ÐÏ\021à¡±\032á")) {
            return Kind.OLD_EXCEL;
        }
        if (text.startsWith("%PDF-")) {
            return Kind.PDF;
        }
        if (trimmed.startsWith("<html") || trimmed.startsWith("<!doctype html") || trimmed.startsWith("<table")) {
            return Kind.HTML;
        }
        return Kind.TEXT;
    }
}
