package se.insteg.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Refusal;

/** A record's version as programs carry it: the strong entity tag {@code "7"} (RFC 9110 §8.8.3). */
public final class Version {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    private Version() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a change begins from, out of {@code If-Match}.
     *
     * @throws Refusal (428) when it is missing, (400) when it is no version
     */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(Refusal.Kind.PRECONDITION_REQUIRED, "ui.api.version.missing");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "ui.api.version.unreadable");
        }
        return Integer.parseInt(tag.group(1));
    }
}
