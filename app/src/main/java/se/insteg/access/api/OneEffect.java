package se.insteg.access.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.insteg.access.tenancy.HeldAnswer;
import se.insteg.kernel.Refusal;

/**
 * Whatever a program posts carries an {@code Idempotency-Key} of its own choosing; posted again with the same key it has
 * no second effect and gets the same answer. Stands behind the guard, which has begun the transaction.
 */
@Component
class OneEffect implements HandlerInterceptor, WebMvcConfigurer {
    static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final String FIRST_TIME = OneEffect.class.getName();

    private final SentOnce sent;

    OneEffect(SentOnce sent) {
        this.sent = sent;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(Api.PATH + "**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!"POST".equals(request.getMethod())) {
            return true;
        }
        String key = key(request);
        SentOnce.Answer before = sent.before(key, sent.hash(request));
        if (before == null) {
            request.setAttribute(FIRST_TIME, key);
            return true;
        }
        response.setStatus(before.status());
        for (int i = 0; i < before.headers().size(); i += 2) {
            response.setHeader(before.headers().get(i), before.headers().get(i + 1));
        }
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(before.body());
        return false;
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null || key.isBlank()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "access.api.key.missing");
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "access.api.key.unreadable");
        }
        return key;
    }

    /** Before the commit; should it fail, everything is undone. A refusal never gets here: it was thrown. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (request.getAttribute(FIRST_TIME) instanceof String key) {
            List<String> headers = new ArrayList<>();
            KEPT_HEADERS.forEach(name -> add(headers, name, response.getHeader(name)));
            add(headers, HttpHeaders.CONTENT_TYPE, response.getContentType());
            sent.answered(key, new SentOnce.Answer(response.getStatus(), headers, HeldAnswer.bodyOf(response)));
        }
    }

    private static void add(List<String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name);
            headers.add(value);
        }
    }
}
