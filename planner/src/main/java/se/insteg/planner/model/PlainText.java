package se.insteg.planner.model;

import java.text.Normalizer;
import java.util.Locale;

/** How texts typed by different people are compared. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text without case, diacritics, spaces or punctuation: "Väntar sedan", "vantar_sedan" and its decomposed form
     * are one. Letters and digits of every script are kept.
     */
    public static String key(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(c == 'ß' ? 's' : c);
            } else if (c == '+' || c == '#') {
                // C, C++ and C# are three skills.
                key.appendCodePoint(c);
            }
        });
        return key.toString();
    }
}
