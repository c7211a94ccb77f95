package se.insteg.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import se.insteg.kernel.KeepsLooks;

/**
 * Remembers {@code ?lang=} and {@code ?theme=} of any address and shows the same address without them. A choice of
 * looks changes nothing stored, so it is an ordinary link; it can stand in a letter, and needs neither session nor
 * JavaScript.
 */
final class PreferenceFilter extends OncePerRequestFilter {
    private static final List<String> NAMES = List.of(Preferences.LANGUAGE, Preferences.THEME);

    private final Preferences preferences;
    private final ObjectProvider<KeepsLooks> keeping;

    PreferenceFilter(Preferences preferences, ObjectProvider<KeepsLooks> keeping) {
        this.preferences = preferences;
        this.keeping = keeping;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        boolean choosing = "GET".equals(request.getMethod())
                && query != null
                && staysHere(path)
                && NAMES.stream().anyMatch(name -> isChosen(request, name))
                && keeping.stream().noneMatch(one -> one.keeps(request));
        if (!choosing) {
            chain.doFilter(request, response);
            return;
        }
        UriComponentsBuilder rest = UriComponentsBuilder.newInstance().query(query);
        for (String name : NAMES) {
            if (isChosen(request, name)) {
                response.addHeader(HttpHeaders.SET_COOKIE, remember(name, request));
                rest.replaceQueryParam(name);
            }
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path + rest.build().toUriString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private boolean isChosen(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value != null && preferences.knows(name, value);
    }

    /** A path like //evil.example would lead to another site. */
    private static boolean staysHere(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
    }

    private static String remember(String name, HttpServletRequest request) {
        return ResponseCookie.from(name, request.getParameter(name))
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
