package se.insteg.access.staff;

import java.text.Normalizer;
import java.util.Locale;

/** What people type, made comparable: composed characters (NFC), one line, no invisible direction marks. */
public final class Typed {
    private Typed() {}

    /** A name or other single line in any script. */
    public static String line(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll(
                        "[\\p{Cc}\\p{Cs}\\u200B\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** An e-mail address as it is stored and looked up; addresses differing only in case are one. */
    public static String email(String typed) {
        return line(typed).toLowerCase(Locale.ROOT);
    }
}
