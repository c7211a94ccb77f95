package se.insteg.access.tenancy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds the answer back until the request's transaction is committed. If it cannot be, the audit rows of what the answer
 * shows do not exist, so the answer is thrown away: 503 without data.
 */
@Component
@Order(CommitBeforeAnswer.INSIDE_SESSION_AND_SECURITY)
class CommitBeforeAnswer extends OncePerRequestFilter {
    static final int INSIDE_SESSION_AND_SECURITY = 0;
    private static final Logger LOG = LoggerFactory.getLogger(CommitBeforeAnswer.class);

    private final RequestTransaction transaction;

    CommitBeforeAnswer(RequestTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldAnswer answer = new HeldAnswer(request, response);
        try {
            chain.doFilter(request, answer);
            if (commits(request)) {
                answer.release();
            } else {
                response.reset();
                response.setHeader("Retry-After", "30");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        } finally {
            transaction.rollBack(request);
        }
    }

    private boolean commits(HttpServletRequest request) {
        try {
            transaction.commit(request);
            return true;
        } catch (RuntimeException failed) {
            LOG.error("A request's transaction was not committed; its answer was withheld", failed);
            return false;
        }
    }
}
