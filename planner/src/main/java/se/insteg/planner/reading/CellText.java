package se.insteg.planner.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Frees the text of a cell from what copying, exporting and importing leave behind. */
final class CellText {
    private static final Set<String> NOTHING = Set.of("-", "–", "—", "?", "");
    private static final Pattern EXCEL_TEXT = Pattern.compile("=\"([^\"]*)\"");
    /** The apostrophe that an export puts before what a spreadsheet could take for a formula: "'+46 70 …". */
    private static final Pattern SAFE_FORMULA = Pattern.compile("^'(?= *[=+@＝＋－＠-])");

    private static final Pattern DOUBLY_ENCODED = Pattern.compile("[ÃÂâØÙÐÑá][\\x80-\\u00BF\\u0152-\\u2122]");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CellText() {}

    /**
     * One line of text: composed (NFC), without control and direction characters, with single ordinary spaces. The joiners
     * that Persian and Indic spelling needs are kept.
     */
    static String line(String text) {
        var excel = EXCEL_TEXT.matcher(text);
        var written =
                excel.matches() ? excel.group(1) : SAFE_FORMULA.matcher(text).replaceFirst("");
        var composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        var clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (!isInvisible(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /** Like {@link #line}, and without any invisible character at all: two ids that look the same are the same. */
    static String id(String text) {
        var line = line(text);
        var clean = new StringBuilder(line.length());
        line.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whether the cell is a way to say that nothing is stated. */
    static boolean saysNothing(String line) {
        return NOTHING.contains(line);
    }

    /** The parts between bars, without empty ones. */
    static List<String> parts(String line, String separators) {
        List<String> parts = new ArrayList<>();
        for (var part : line.split("[" + Pattern.quote(separators) + "]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** "SprÃ¥k" back to "Språk" if the text was encoded twice, else the same text. */
    static String undoDoubleEncoding(String text) {
        if (!DOUBLY_ENCODED.matcher(text).find()) {
            return text;
        }
        try {
            ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> false;
        };
    }
}
