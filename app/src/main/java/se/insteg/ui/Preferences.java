package se.insteg.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a browser has chosen: language and light or dark. Kept in two cookies, which say nothing else. */
final class Preferences {
    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final Messages messages;

    Preferences(Messages messages) {
        this.messages = messages;
    }

    /** The language chosen here, else the one the browser asks for, else Swedish. */
    Language language(HttpServletRequest request) {
        Language chosen = messages.language(cookie(request, LANGUAGE));
        return chosen != null ? chosen : messages.bestFor(wishes(request));
    }

    private static List<Locale.LanguageRange> wishes(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    String theme(HttpServletRequest request) {
        String chosen = cookie(request, THEME);
        return chosen != null && THEMES.contains(chosen) ? chosen : "auto";
    }

    /** Whether this is a value the given preference can have. */
    boolean knows(String preference, String value) {
        return preference.equals(LANGUAGE) ? messages.language(value) != null : THEMES.contains(value);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
