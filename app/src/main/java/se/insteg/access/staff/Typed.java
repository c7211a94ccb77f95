package se.insteg.access.staff;

import java.text.Normalizer;
import java.util.Locale;
import se.insteg.kernel.Refusal;

/** What people type, made comparable: composed characters (NFC), one line, no invisible direction marks. */
public final class Typed {
    private static final int REASON_LENGTH = 500;

    private Typed() {}

    /** A name or other single line in any script. */
    public static String line(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll(
                        "[\\p{Cc}\\p{Cs}\\u200B\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** @throws Refusal (422) when empty or over 500 characters */
    static String reason(String typed) {
        String reason = line(typed);
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw new Refusal(Refusal.Kind.INVALID, "access.role.reason", REASON_LENGTH);
        }
        return reason;
    }

    /** An e-mail address as it is stored and looked up; addresses differing only in case are one. */
    public static String email(String typed) {
        return line(typed).toLowerCase(Locale.ROOT);
    }
}
