package se.insteg.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.insteg.testing.InstegTest;

/** Whoever watches the server sees its health and figures; whoever reaches the pages does not. */
@InstegTest
class ManagementTest {
    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Autowired
    Environment environment;

    @Test
    void health_tells_that_the_database_answers() throws Exception {
        HttpResponse<String> health = get(management, "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"db\":{\"status\":\"UP\"}");
        assertThat(get(management, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get(management, "/actuator/health/readiness").body()).contains("UP");
    }

    @Test
    void figures_are_there_for_prometheus() throws Exception {
        HttpResponse<String> figures = get(management, "/actuator/prometheus");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body()).contains("jvm_memory_used_bytes").contains("hikaricp_connections_active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/shutdown"})
    void nothing_else_is_told(String path) throws Exception {
        assertThat(get(management, path).statusCode()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus"})
    void the_port_people_reach_has_none_of_it(String path) throws Exception {
        HttpResponse<String> answer = get(port, path);
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"status\":\"UP\"").doesNotContain("jvm_memory");
    }

    @Test
    void only_this_computer_reaches_it_unless_configured_otherwise() {
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
