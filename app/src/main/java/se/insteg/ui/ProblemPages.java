package se.insteg.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every fault ends here, whether a page threw it or a filter did before any page was reached. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemPages implements ErrorController {
    private final ProblemAnswer answer;

    ProblemPages(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** Faults of pages. Those of sign-in go on to {@code access}, which may lead to the sign-in page instead. */
    @ExceptionHandler
    Object thrown(Exception fault, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            throw fault;
        }
        if (fault instanceof HttpRequestMethodNotSupportedException wrongMethod) {
            allow(wrongMethod.getSupportedHttpMethods(), response);
        }
        Problem problem = Problems.of(fault, request, request.getRequestURI());
        return answer.tell(problem, request, request.getRequestURI());
    }

    /** Whoever asked has gone; nobody is left to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException nobodyListens) {}

    /** Faults of filters, and refusals by the server itself. */
    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String asked = path instanceof String text ? text : request.getRequestURI();
        // Nobody goes to /error by a link: asked for directly, there is no such page.
        int told = status instanceof Integer number ? number : 404;
        Problem problem = fault instanceof Throwable thrown
                ? Problems.of(thrown, request, asked)
                : Problems.of(told, request, asked);
        return answer.tell(problem, request, asked);
    }

    private static void allow(@Nullable Set<HttpMethod> methods, HttpServletResponse response) {
        if (methods != null) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    String.join(
                            ", ",
                            methods.stream().map(HttpMethod::name).sorted().toList()));
        }
    }
}
