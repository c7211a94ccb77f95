package se.insteg.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import se.insteg.kernel.Refusal;

/**
 * The one place where a fault becomes a {@link Problem}, and where it is logged. What is logged names method, path and
 * cause, never the query or what was typed: they may hold personal data.
 */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> WITH_WORDS =
            Set.of(400, 401, 403, 404, 405, 409, 412, 413, 422, 428, 429, 500, 503);
    private static final String LETTERS = "23456789BCDFGHJKMNPQRTVWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Problems() {}

    static Problem of(Throwable fault, HttpServletRequest request, String path) {
        Throwable cause = causeThatTells(fault);
        return cause instanceof Refusal refusal
                ? of(refusal.kind().status(), refusal.messageKey(), refusal.arguments(), cause, request, path)
                : of(statusOf(cause), null, List.of(), cause, request, path);
    }

    static Problem of(int status, HttpServletRequest request, String path) {
        return of(status, null, List.of(), null, request, path);
    }

    private static Problem of(
            int status,
            @Nullable String messageKey,
            List<Object> arguments,
            @Nullable Throwable cause,
            HttpServletRequest request,
            String path) {
        int family = WITH_WORDS.contains(status) ? status : status < 500 ? 400 : 500;
        Problem problem = new Problem(status, family, messageKey, arguments, reference(), cause);
        log(problem, cause, request.getMethod(), path);
        return problem;
    }

    /** The cause that a server wraps is what there are words for. */
    private static Throwable causeThatTells(Throwable fault) {
        Throwable cause = fault;
        while (statusOf(cause) == HttpStatus.INTERNAL_SERVER_ERROR.value() && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return statusOf(cause) == HttpStatus.INTERNAL_SERVER_ERROR.value() ? fault : cause;
    }

    private static int statusOf(Throwable fault) {
        return switch (fault) {
            case Refusal refusal -> refusal.kind().status();
            case ErrorResponse told -> told.getStatusCode().value();
            case TypeMismatchException wrongType -> 400;
            case HttpMessageNotReadableException unreadable -> 400;
            case RequestRejectedException rejected -> 400;
            case InvalidParameterException malformed -> malformed.getErrorCode();
            case AuthenticationException unknown -> 401;
            case AccessDeniedException denied -> 403;
            case OptimisticLockingFailureException overtaken -> 409;
            case CannotCreateTransactionException noDatabase -> 503;
            case DataAccessResourceFailureException noDatabase -> 503;
            case TransientDataAccessException busy -> 503;
            default -> 500;
        };
    }

    private static void log(Problem problem, @Nullable Throwable cause, String method, String path) {
        String line = problem.reference() + ' ' + problem.status() + ' ' + method + ' ' + path;
        if (problem.status() == 500) {
            LOG.error(line, cause);
        } else if (problem.ours()) {
            LOG.warn("{} {}", line, String.valueOf(cause));
        } else {
            String name = cause == null ? "" : cause.getClass().getSimpleName();
            LOG.info("{} {}", line, name);
        }
    }

    /** Eight letters and digits that are not mistaken for one another when read aloud: 2·10¹¹ possibilities. */
    private static String reference() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
