package se.insteg.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.outbox.Gateway;
import se.insteg.outbox.Gateway.Outcome;
import se.insteg.outbox.Gateway.Outgoing;
import tools.jackson.databind.json.JsonMapper;

/** SMS against a gateway that answers as gateways do. */
class SmsGatewayTest {
    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private HttpServer server;
    private int answer = 200;
    private String body = "";
    private String authorization = "";
    private String once = "";

    @BeforeEach
    void gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", exchange -> {
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            once = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Outcome deliver(String contentType, String template) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
        return new SmsGateway(JsonMapper.shared(), url, contentType, template, "Leksand", "Bearer prov")
                .deliver(new Outgoing(ID, "070-123 45 67", "ar", "", "موعد \"غدًا\"\nRing 0247"));
    }

    @Test
    void a_message_is_filled_in_as_json_with_the_number_as_the_world_dials_it() {
        assertThat(deliver("application/json", "{\"to\":\"{to}\",\"text\":\"{text}\"}"))
                .isEqualTo(Outcome.DELIVERED);
        assertThat(JsonMapper.shared().readTree(body).get("to").asString()).isEqualTo("+46701234567");
        assertThat(JsonMapper.shared().readTree(body).get("text").asString()).isEqualTo("موعد \"غدًا\"\nRing 0247");
        assertThat(authorization).isEqualTo("Bearer prov");
        assertThat(once).isEqualTo(ID.toString());
    }

    @Test
    void or_as_a_form() {
        deliver("application/x-www-form-urlencoded", "to={to}&text={text}");
        assertThat(body).startsWith("to=%2B46701234567&text=%D9%85");
    }

    @ParameterizedTest
    @CsvSource({
        "500, LATER, BUSY",
        "429, LATER, BUSY",
        "401, LATER, SETTINGS",
        "404, LATER, SETTINGS",
        "400, NEVER, ADDRESS",
        "409, NEVER, REFUSED"
    })
    void what_the_gateway_answers_decides_whether_it_is_tried_again(
            int status, Gateway.Kind kind, Gateway.Trouble trouble) {
        answer = status;
        assertThat(deliver("application/json", "{}")).isEqualTo(new Outcome(kind, trouble));
    }

    @Test
    void without_a_gateway_that_answers_it_waits() {
        server.stop(0);
        assertThat(deliver("application/json", "{}").kind()).isEqualTo(Gateway.Kind.LATER);
    }
}
