package se.insteg.access.tokens;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is written: {@code insteg_2029_} and 43 characters. The municipality's code says whose rows to look
 * among before anybody is known; the beginning lets programs that search for leaked secrets recognise it.
 *
 * @param municipality kommunkod
 * @param secret 256 random bits
 */
public record BearerToken(String municipality, String secret) {
    private static final Pattern FORM = Pattern.compile("insteg_([0-9]{4})_([A-Za-z0-9_-]{43})");
    private static final String SCHEME = "Bearer ";

    static String of(String municipality, String secret) {
        return "insteg_" + municipality + "_" + secret;
    }

    /** From the header {@code Authorization} (RFC 6750 §2.1); null when that holds none of ours. */
    public static @Nullable BearerToken read(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        Matcher token = FORM.matcher(header.substring(SCHEME.length()).strip());
        return token.matches() ? new BearerToken(token.group(1), token.group(2)) : null;
    }

    /** Nothing that ends in a log shows the secret. */
    @Override
    public String toString() {
        return of(municipality, "…");
    }
}
