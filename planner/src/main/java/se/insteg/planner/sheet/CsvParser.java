package se.insteg.planner.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits delimited text into rows, following RFC 4180 and forgiving what people do by hand: spaces before a quotation
 * mark, quotation marks inside a quoted cell, any mix of line ends (LF, CRLF, CR), NUL characters. A quotation mark that
 * is never closed spoils its own line only: the next line is read as a row again.
 *
 * <p>Memory is bounded: of a cell longer than {@link Cell#LONGEST} only the beginning is kept.
 */
final class CsvParser {
    /** A quoted cell over this many lines is taken for a forgotten quotation mark. */
    private static final int MOST_LINES_IN_A_CELL = 100;

    private static final int MOST_CELLS = 2_000;
    private static final int LONGEST_TO_GO_BACK = 64 << 20;
    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private String again = "";
    private int againAt;
    private int peeked = END;
    private boolean hasPeeked;
    private int line = 1;
    private long nulCharacters;
    private int afterQuote;

    CsvParser(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Number of NUL characters left out so far. */
    long nulCharacters() {
        return nulCharacters;
    }

    /** The next row, blank ones included, or null at the end. */
    @Nullable
    Row next() throws IOException {
        int first = read();
        if (first == END) {
            return null;
        }
        int startLine = line;
        List<Cell> cells = new ArrayList<>();
        int c = first;
        while (true) {
            var content = new StringBuilder();
            while (c == ' ' && delimiter != ' ') {
                content.append(' ');
                c = read();
            }
            boolean tooLong = false;
            if (c == '"') {
                content.setLength(0);
                var quoted = quoted(content);
                if (quoted == Quoted.NEVER_CLOSED) {
                    cells.add(Cell.text(firstLine(content)));
                    return new Row(startLine, cells, true);
                }
                tooLong = quoted == Quoted.TOO_LONG;
                c = afterQuote;
            } else {
                while (c != delimiter && !isLineEnd(c) && c != END) {
                    tooLong |= !keep(content, (char) c);
                    c = read();
                }
            }
            if (cells.size() < MOST_CELLS) {
                cells.add(tooLong ? Cell.tooLong(content) : Cell.text(content));
            }
            if (c != delimiter) {
                endLine(c);
                return new Row(startLine, cells);
            }
            c = read();
        }
    }

    private enum Quoted {
        CLOSED,
        TOO_LONG,
        NEVER_CLOSED
    }

    /** Reads a quoted cell after its opening mark into content and leaves what follows the closing one in afterQuote. */
    private Quoted quoted(StringBuilder content) throws IOException {
        var raw = new StringBuilder();
        boolean tooLong = false;
        int lines = 0;
        while (true) {
            int c = read();
            if (c == END || lines >= MOST_LINES_IN_A_CELL) {
                return tooLong && lines == 0 ? closedByEnd(c) : neverClosed(raw, c);
            }
            if (c == '"') {
                int next = read();
                if (next == '"') {
                    raw.append("\"\"");
                    tooLong |= !keep(content, '"');
                    continue;
                }
                var spaces = new StringBuilder();
                while (next == ' ') {
                    spaces.append(' ');
                    next = read();
                }
                if (next == delimiter || isLineEnd(next) || next == END) {
                    afterQuote = next;
                    return tooLong ? Quoted.TOO_LONG : Quoted.CLOSED;
                }
                raw.append('"').append(spaces);
                unread(next);
                if (lines > 0) {
                    return neverClosed(raw, read());
                }
                keep(content, '"');
                spaces.chars().forEach(space -> keep(content, (char) space));
                continue;
            }
            if (isLineEnd(c)) {
                lines++;
                if (c == '\r' && peek() == '\n') {
                    read();
                    raw.append('\r');
                    c = '\n';
                }
                line++;
            }
            if (raw.length() >= LONGEST_TO_GO_BACK) {
                throw new IOException("a quotation mark on line " + (line - lines) + " is not closed");
            }
            raw.append((char) c);
            tooLong |= !keep(content, (char) c);
        }
    }

    private Quoted closedByEnd(int c) {
        afterQuote = c;
        return Quoted.TOO_LONG;
    }

    /** Puts everything from the next line on back, as if the quotation mark had been an ordinary character. */
    private Quoted neverClosed(StringBuilder raw, int next) {
        unread(next);
        int resume = -1;
        int linesBack = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean firstOfPair = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            if (isLineEnd(c) && !firstOfPair) {
                resume = linesBack == 0 ? i + 1 : resume;
                linesBack++;
            }
        }
        line += 1 - linesBack;
        if (linesBack > 0) {
            putBack(raw.substring(resume));
        }
        return Quoted.NEVER_CLOSED;
    }

    private static CharSequence firstLine(StringBuilder content) {
        int end = content.indexOf("\n");
        return content.subSequence(0, Math.min(80, end < 0 ? content.length() : end));
    }

    private static boolean keep(StringBuilder content, char c) {
        if (content.length() >= Cell.LONGEST) {
            return false;
        }
        content.append(c);
        return true;
    }

    private void endLine(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            read();
        }
        line++;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private int peek() throws IOException {
        if (!hasPeeked) {
            peeked = read();
            hasPeeked = true;
        }
        return peeked;
    }

    private void unread(int c) {
        peeked = c;
        hasPeeked = true;
    }

    private void putBack(String text) {
        var rest = againAt < again.length() ? again.substring(againAt) : "";
        var ahead = hasPeeked && peeked != END ? String.valueOf((char) peeked) : "";
        hasPeeked = false;
        again = text + ahead + rest;
        againAt = 0;
    }

    private int read() throws IOException {
        if (hasPeeked) {
            hasPeeked = false;
            return peeked;
        }
        if (againAt < again.length()) {
            return again.charAt(againAt++);
        }
        int c = in.read();
        while (c == 0) {
            nulCharacters++;
            c = in.read();
        }
        return c;
    }
}
