package se.insteg.access.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in, when somebody else may have written it: a path of ours, or the start page. */
final class SafePath {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\<>\"]]{0,500}");

    private SafePath() {}

    /** {@code //evil}, {@code /\evil}, an absolute address, control characters, or the sign-in itself: the start page. */
    static String of(@Nullable String wanted) {
        if (wanted == null || !OURS.matcher(wanted).matches() || wanted.startsWith("/log")) {
            return "/";
        }
        return wanted;
    }
}
