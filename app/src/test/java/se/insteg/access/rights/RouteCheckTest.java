package se.insteg.access.rights;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route that nobody wrote a rule for stops the application before it answers anybody. */
class RouteCheckTest {
    private static final Path FILE = Path.of("src/main/resources/access/rights.yaml");

    @RestController
    static class Forgotten {
        @GetMapping("/forgotten")
        String forgotten() {
            return "everything";
        }
    }

    private static RouteCheck check(Object... beans) throws IOException {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(RequestMappingHandlerMapping.class);
        for (Object bean : beans) {
            context.register((Class<?>) bean);
        }
        context.refresh();
        return new RouteCheck(context, matrix(Files.readString(FILE)));
    }

    private static Matrix matrix(String yaml) throws IOException {
        return MatrixFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_route_without_a_row_stops_the_start_and_says_what_to_do() throws IOException {
        RouteCheck withForgotten = check(Forgotten.class);
        assertThatThrownBy(withForgotten::afterSingletonsInstantiated)
                .hasMessageContaining("GET /forgotten")
                .hasMessageContaining("rights.yaml");
        RouteCheck without = check();
        assertThatCode(without::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    static class Sideways implements HandlerMapping {
        @Override
        public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
            return null;
        }
    }

    @Test
    void a_way_in_that_passes_no_guard_stops_the_start() throws IOException {
        RouteCheck sideways = check(Sideways.class);
        assertThatThrownBy(sideways::afterSingletonsInstantiated).hasMessageContaining("Sideways");
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR: MUNICIPALITY, BOSS: MUNICIPALITY, BOSS",
        "ADMINISTRATOR: MUNICIPALITY, ADMINISTRATOR: EVERYWHERE, EVERYWHERE",
        "MANAGE_UNITS:, MANAGE_THINGS:, MANAGE_THINGS",
        "GET /rights\": SEE_RIGHTS, GET /rights\": SEE_ALL, SEE_ALL",
        "LOG_REVIEWER: MUNICIPALITY, LOG_REVIEWER: [], OWN_UNIT"
    })
    void a_word_that_is_no_action_role_or_relation_is_named(String written, String mistaken, String named)
            throws IOException {
        String wrong = Files.readString(FILE).replaceFirst(Pattern.quote(written), mistaken);
        assertThatThrownBy(() -> matrix(wrong)).hasMessageContaining(named);
    }
}
