package se.insteg.people.web.merging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.insteg.kernel.Ids;
import se.insteg.people.merging.Merging;

/** Leads from the address of an entry that went into another to that one, for those who may see it. */
@Component
class OldAddress implements HandlerInterceptor, WebMvcConfigurer {
    private final Merging merging;

    OldAddress(@Lazy Merging merging) {
        this.merging = merging;
    }

    /** After the guard of the routes, which begins the transaction and says who asks. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/people/*", "/people/*/**", "/api/v1/people/*")
                .order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        UUID person = "GET".equals(request.getMethod()) ? person(request) : null;
        if (person == null) {
            return true;
        }
        Optional<UUID> kept = merging.leadsTo(person);
        if (kept.isEmpty()) {
            return true;
        }
        response.sendRedirect(
                request.getRequestURI().replace(person.toString(), kept.get().toString()));
        return false;
    }

    private static @Nullable UUID person(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("personId") instanceof String id
                ? Ids.read(id)
                : null;
    }
}
