package se.insteg.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
                        : messages.say(language, key, plain(problem.arguments())));
        detail.setInstance(URI.create("urn:insteg:problem:" + problem.reference()));
        if (key != null) {
            detail.setProperty("code", key);
        }
        if (problem.cause() instanceof Rejected rejected) {
            detail.setProperty("errors", errors(rejected, language));
        }
        if (problem.cause() instanceof Overtaken overtaken) {
            overtaken.tell(detail::setProperty);
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(detail);
    }

    /** @param pointer to the field (RFC 6901); absent for a parameter of the address */
    private record Wrong(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String pointer,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String parameter,

            String code,
            String detail) {}

    private List<Wrong> errors(Rejected rejected, Language language) {
        return rejected.problems().stream()
                .map(problem -> new Wrong(
                        rejected.inQuery() ? null : pointer(problem.field()),
                        rejected.inQuery() ? problem.field() : null,
                        problem.messageKey(),
                        messages.say(language, problem.messageKey(), plain(problem.arguments()))))
                .toList();
    }

    private static String pointer(String field) {
        return field.isEmpty() ? "" : "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Days stand as 2026-01-31, in whatever language. */
    private static Object[] plain(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Number ? argument : argument.toString())
                .toArray();
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
