package se.insteg.access.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** The interface for programs: everything under {@value #PATH}. */
public final class Api {
    public static final String PATH = "/api/v1/";

    private Api() {}

    /** Whether the request goes there. What the router decided counts, before that the path as it is written. */
    public static boolean is(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = pattern == null ? request.getRequestURI() : pattern.toString();
        return path.startsWith(PATH);
    }
}
