package se.insteg.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import se.insteg.access.Vault;

/**
 * A cookie that says: this person has signed in from here before. It opens nothing; it only lets them try although
 * strangers have used up the attempts on their account.
 */
@Component
class KnownBrowser {
    private static final Duration KEPT = Duration.ofDays(180);

    private final Vault vault;
    private final PublicAddress address;

    KnownBrowser(Vault vault, PublicAddress address) {
        this.vault = vault;
        this.address = address;
    }

    void remember(HttpServletResponse response, UUID staff) {
        String browser = Token.random();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(), browser + "." + proof(browser, staff))
                        .httpOnly(true)
                        .secure(address.secure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    /** What to count this browser's attempts by; null when the person has not signed in from it. */
    @Nullable
    String recognised(HttpServletRequest request, UUID staff) {
        Cookie cookie = WebUtils.getCookie(request, name());
        if (cookie == null) {
            return null;
        }
        String[] parts = cookie.getValue().split("\\.", 2);
        boolean genuine = parts.length == 2
                && MessageDigest.isEqual(
                        parts[1].getBytes(StandardCharsets.UTF_8),
                        proof(parts[0], staff).getBytes(StandardCharsets.UTF_8));
        return genuine ? parts[0] : null;
    }

    private String proof(String browser, UUID staff) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.keyedHash("known browser", browser + "|" + staff));
    }

    private String name() {
        return address.secure() ? "__Host-insteg-browser" : "insteg-browser";
    }
}
