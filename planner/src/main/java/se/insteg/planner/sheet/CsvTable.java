package se.insteg.planner.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.wording.Message;

/** A table in a text file, whatever its encoding and separator. */
final class CsvTable {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("^\"?sep=(.)\"?(?:\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 20;

    private CsvTable() {}

    static void read(Path file, HeaderSearch search) throws IOException, UnusableFile {
        var encoding = TextEncoding.of(file);
        if (!encoding.isUnicode()) {
            search.sink().note(Message.of("note.windows1252", search.name()));
        }
        var sample = sample(encoding, file);
        var declared = declaredSeparator(sample);
        char separator = declared != null ? declared : likelySeparator(sample, search.sink());
        try (Reader in = encoding.open(file)) {
            if (declared != null) {
                skipLine(in);
            }
            var parser = new CsvParser(in, separator);
            for (var row = parser.next(); row != null; row = parser.next()) {
                search.row(row);
                if (search.inVain()) {
                    break;
                }
            }
            if (parser.nulCharacters() > 0) {
                search.sink().note(Message.of("note.nul", search.name(), parser.nulCharacters()));
            }
        }
        if (!search.found()) {
            throw new UnusableFile(search.sink().noHeader(shorten(search.bestGuess())));
        }
    }

    static List<String> shorten(List<String> names) {
        return names.stream()
                .limit(30)
                .map(name -> name.strip())
                .map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
                .toList();
    }

    private static String sample(TextEncoding encoding, Path file) throws IOException {
        try (Reader in = encoding.open(file)) {
            var chars = new char[SAMPLE];
            int filled = 0;
            int read;
            while (filled < SAMPLE && (read = in.read(chars, filled, SAMPLE - filled)) > 0) {
                filled += read;
            }
            return new String(chars, 0, filled);
        }
    }

    /** Excel's own way to say it: a first line such as {@code sep=;}. */
    private static @Nullable Character declaredSeparator(String sample) {
        var matcher = SEPARATOR_LINE.matcher(sample);
        return matcher.find() ? matcher.group(1).charAt(0) : null;
    }

    private static void skipLine(Reader in) throws IOException {
        int c = in.read();
        while (c != '\n' && c != '\r' && c >= 0) {
            c = in.read();
        }
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
    }

    /** The separator under which most columns of the header are known; commas inside texts and numbers do not count. */
    private static char likelySeparator(String sample, TableSink sink) throws IOException {
        char best = ';';
        int bestScore = -1;
        for (char separator : SEPARATORS) {
            int score = 0;
            var parser = new CsvParser(new StringReader(sample), separator);
            var row = parser.next();
            for (int i = 0; i < SAMPLE_ROWS && row != null; i++) {
                int known = sink.knownColumns(row.texts());
                score = Math.max(
                        score,
                        known * 1000 + (known > 0 ? Math.min(999, row.cells().size()) : 0));
                row = parser.next();
            }
            if (score == 0) {
                score = Math.min(500, columnsOfFirstRow(sample, separator));
            }
            if (score > bestScore) {
                bestScore = score;
                best = separator;
            }
        }
        return best;
    }

    private static int columnsOfFirstRow(String sample, char separator) throws IOException {
        var first = new CsvParser(new StringReader(sample), separator).next();
        return first == null ? 0 : first.cells().size();
    }
}
