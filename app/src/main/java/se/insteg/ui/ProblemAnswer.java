package se.insteg.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** Tells a {@link Problem} as a page, or to programs as problem details (RFC 9457). */
final class ProblemAnswer {
    private final Messages messages;
    private final Preferences preferences;
    private final String contact;

    /** @param contact whom to turn to, such as an address; empty when the municipality has not said */
    ProblemAnswer(Messages messages, Preferences preferences, String contact) {
        this.messages = messages;
        this.preferences = preferences;
        this.contact = contact;
    }

    Object tell(Problem problem, HttpServletRequest request, String path) {
        return wantsJson(request, path) ? json(problem, request) : page(problem);
    }

    private ModelAndView page(Problem problem) {
        ModelAndView page = new ModelAndView("ui/problem");
        page.addObject("problem", problem);
        page.addObject("contact", contact);
        page.setStatus(HttpStatus.valueOf(problem.status()));
        return page;
    }

    private ResponseEntity<ProblemDetail> json(Problem problem, HttpServletRequest request) {
        Language language = preferences.language(request);
        String key = problem.messageKey();
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setTitle(messages.say(language, problem.titleKey()));
        detail.setDetail(
                key == null
                        ? messages.say(language, problem.whatKey())
                        : messages.say(language, key, problem.arguments().toArray()));
        detail.setInstance(URI.create("urn:insteg:problem:" + problem.reference()));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(detail);
    }

    /** Programs ask for JSON by Accept; what is under /api/ is for programs unless they ask for a page. */
    private static boolean wantsJson(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        List<MediaType> wanted;
        try {
            wanted = accept == null ? List.of() : MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException malformed) {
            wanted = List.of();
        }
        boolean html = wanted.stream().anyMatch(type -> type.getSubtype().contains("html"));
        boolean json = wanted.stream().anyMatch(type -> type.getSubtype().endsWith("json"));
        return !html && (json || path.startsWith("/api/"));
    }
}
