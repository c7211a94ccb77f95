package se.insteg.access.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Before anybody turns an exception into a page: undo the request's transaction, so that the page is made outside it. */
@Component
class RollBackFirst implements HandlerExceptionResolver, Ordered {
    private final RequestTransaction transaction;

    RollBackFirst(RequestTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        transaction.rollBack(request);
        if (!response.isCommitted()) {
            response.resetBuffer(); // half an answer may already be held
        }
        return null;
    }
}
