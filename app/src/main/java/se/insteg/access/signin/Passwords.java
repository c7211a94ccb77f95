package se.insteg.access.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;

/**
 * Passwords: at least twelve characters, any characters, not one that everybody guesses first (NIST SP 800-63B). No rules
 * about digits and signs.
 */
@Component
public class Passwords {
    static final int LEAST = 12;
    /** Longer ones only cost time to hash. */
    static final int MOST = 200;

    private final PasswordEncoder encoder;
    private final Set<String> guessed;
    private final String nobodys;

    Passwords(PasswordEncoder encoder, @Value("classpath:access/guessed-passwords.txt") Resource list)
            throws IOException {
        this.encoder = encoder;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            guessed = reader.lines()
                    .map(Passwords::core)
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        }
        nobodys = encoder.encode(Token.random());
    }

    public String hash(String password) {
        return encoder.encode(composed(password));
    }

    /** Takes as long when there is nothing to compare with, so that time does not tell who exists. */
    public boolean matches(String typed, @Nullable String hash) {
        boolean same = encoder.matches(
                composed(typed.length() > MOST ? typed.substring(0, MOST) : typed), hash == null ? nobodys : hash);
        return hash != null && same && typed.length() <= MOST;
    }

    /** Says in the form what is wrong with a new password, typed twice. @param personal name, e-mail and the like */
    void check(Form form, String field, String repeated, String... personal) {
        String typed = composed(form.raw(field));
        if (typed.codePointCount(0, typed.length()) < LEAST) {
            form.reject(field, "access.password.short", LEAST);
        } else if (typed.length() > MOST) {
            form.reject(field, "access.password.long", MOST);
        } else if (isGuessed(typed, personal)) {
            form.reject(field, "access.password.guessed");
        } else if (!typed.equals(composed(form.raw(repeated)))) {
            form.reject(repeated, "access.password.different");
        }
    }

    private boolean isGuessed(String typed, String... personal) {
        String core = core(typed);
        if (core.length() < 4
                || guessed.contains(core)
                || core.chars().distinct().count() < 4) {
            return true;
        }
        for (String word : personal) {
            if (word.length() >= 4 && core.equals(core(word))) {
                return true;
            }
        }
        return false;
    }

    /** What is left of a password when the usual decorations are gone: "Sommaren2026!" is "sommaren". */
    private static String core(String password) {
        return password.toLowerCase(Locale.ROOT)
                .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
                .replace('0', 'o')
                .replace('@', 'a')
                .replace('3', 'e')
                .replace('$', 's');
    }

    /** The same letters however the keyboard composed them. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
