package se.insteg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test that holds answers to the document would notice if one was otherwise. */
class ApiContractTest {
    private static final String DOCUMENT = """
            {"paths": {"/things/{id}": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
              {"type": "object", "required": ["id"], "additionalProperties": false,
               "properties": {"id": {"type": "string"}, "seats": {"$ref": "#/components/schemas/Seats"}}}}}}}}}},
             "components": {"schemas": {"Seats": {"type": ["integer", "null"]}}}}
            """;

    private static List<String> breaches(int status, String type, String body)
            throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/things/7?q=x");
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            return ApiContract.of(DOCUMENT).breaches("GET", "/things/7?q=x", answer);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_answer_as_described_passes() throws Exception {
        assertThat(breaches(200, "application/json", "{\"id\": \"7\", \"seats\": null}"))
                .isEmpty();
    }

    @Test
    void a_missing_field_one_too_many_a_wrong_type_another_status_and_another_kind_of_answer_are_noticed()
            throws Exception {
        assertThat(breaches(200, "application/json", "{}")).hasSize(1);
        assertThat(breaches(200, "application/json", "{\"id\": \"7\", \"secret\": 1}"))
                .hasSize(1);
        assertThat(breaches(200, "application/json", "{\"id\": \"7\", \"seats\": \"two\"}"))
                .hasSize(1);
        assertThat(breaches(201, "application/json", "{\"id\": \"7\"}")).hasSize(1);
        assertThat(breaches(200, "text/html", "{\"id\": \"7\"}")).hasSize(1);
    }
}
