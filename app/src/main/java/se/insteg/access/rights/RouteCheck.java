package se.insteg.access.rights;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A route without a row in the matrix does not exist: with one, the application refuses to start. */
@Component
public class RouteCheck implements SmartInitializingSingleton {
    private final ApplicationContext context;
    private final Matrix matrix;

    RouteCheck(ApplicationContext context, Matrix matrix) {
        this.context = context;
        this.matrix = matrix;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Collection<HandlerMapping> mappings =
                context.getBeansOfType(HandlerMapping.class).values();
        for (HandlerMapping mapping : mappings) {
            if (!(mapping instanceof AbstractHandlerMapping)) {
                throw new IllegalStateException(mapping.getClass() + " answers requests without passing the guard");
            }
        }
        Set<String> unlisted = new TreeSet<>(mapped());
        unlisted.removeAll(matrix.routes().keySet());
        if (!unlisted.isEmpty()) {
            throw new IllegalStateException("No rule says who may use " + unlisted
                    + ". Add a row under 'routes' in app/src/main/resources/access/rights.yaml:"
                    + " \"METHOD /path\": ACTION");
        }
    }

    /** Every route the application answers, as written in the matrix: "GET /staff/{staffId}". */
    public Set<String> mapped() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> routes.addAll(routes(info)));
        }
        return routes;
    }

    private static List<String> routes(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? List.of("ANY " + pattern).stream()
                        : methods.stream().map(method -> method + " " + pattern))
                .toList();
    }
}
