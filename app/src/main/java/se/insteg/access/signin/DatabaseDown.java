package se.insteg.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Without the database there is no session, so not even the page that tells of errors can be made as usual: this one
 * needs nothing. 503, and when to try again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseDown extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDown.class);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Insteg vilar en stund</title></head>
            <body><main><h1>Insteg vilar en stund</h1>
            <p>Databasen svarar inte just nu. Inget har sparats. Försök igen om en halv minut.</p>
            <p lang="en">The database does not answer right now. Nothing was saved. Try again in half a minute.</p>
            </main></body></html>
            """;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException down) {
            answer(response, down);
        } catch (ServletException wrapped) {
            if (wrapped.getCause() instanceof DataAccessException
                    || wrapped.getCause() instanceof TransactionException) {
                answer(response, wrapped);
            } else {
                throw wrapped;
            }
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void answer(HttpServletResponse response, Exception down) throws IOException {
        LOG.error("The database does not answer: {}", down.getMessage());
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "30");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
}
