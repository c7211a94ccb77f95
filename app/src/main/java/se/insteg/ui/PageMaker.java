package se.insteg.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import se.insteg.kernel.Viewer;

/** Makes the {@link Page} of a request from what the rooms below and the browser have said about it. */
final class PageMaker {
    /** Request attribute with the nonce that {@code access} put in the Content-Security-Policy. */
    static final String NONCE = "cspNonce";

    private final Page.House house;
    private final Preferences preferences;

    PageMaker(Page.House house, Preferences preferences) {
        this.house = house;
        this.preferences = preferences;
    }

    Page pageFor(HttpServletRequest request) {
        Language language = preferences.language(request);
        Object errorPath = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return new Page(
                house,
                language,
                new Page.Visit(
                        request.getMethod(),
                        errorPath instanceof String path ? path : request.getRequestURI(),
                        request.getQueryString(),
                        preferences.theme(request),
                        (Viewer) request.getAttribute(Viewer.class.getName()),
                        csrf(request),
                        request.getAttribute(NONCE) instanceof String nonce ? nonce : ""));
    }

    private static Supplier<String> csrf(HttpServletRequest request) {
        return () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
