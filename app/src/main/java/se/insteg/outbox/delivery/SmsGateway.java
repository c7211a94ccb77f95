package se.insteg.outbox.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Gateway;
import tools.jackson.databind.json.JsonMapper;

/**
 * SMS through whichever gateway the municipality has: one POST to {@code insteg.sms.url}, its content
 * {@code insteg.sms.body} with {to}, {text}, {from} and {id} filled in, as JSON or as a form by
 * {@code insteg.sms.content-type}, with the header {@code insteg.sms.authorization}.
 */
@Component
@ConditionalOnProperty("insteg.sms.url")
class SmsGateway implements Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(SmsGateway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What most gateways take, or nearly. */
    private static final String USUAL = """
            {"to":"{to}","from":"{from}","message":"{text}"}""";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json;
    private final URI url;
    private final String contentType;
    private final String body;
    private final String from;
    private final String authorization;

    SmsGateway(
            JsonMapper json,
            @Value("${insteg.sms.url}") URI url,
            @Value("${insteg.sms.content-type:application/json}") String contentType,
            @Value("${insteg.sms.body:}") String body,
            @Value("${insteg.sms.from:Kommunen}") String from,
            @Value("${insteg.sms.authorization:}") String authorization) {
        this.json = json;
        this.url = url;
        this.contentType = contentType;
        this.body = body.isBlank() ? USUAL : body;
        this.from = from;
        this.authorization = authorization;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Outcome deliver(Outgoing message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", contentType + "; charset=utf-8")
                .header("Idempotency-Key", message.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(filled(message), StandardCharsets.UTF_8));
        if (!authorization.isBlank()) {
            request.header("Authorization", authorization);
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return outcome(status);
        } catch (IOException noAnswer) {
            return Outcome.later(Trouble.NO_ANSWER);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.later(Trouble.NO_ANSWER);
        }
    }

    private static Outcome outcome(int status) {
        if (status / 100 == 2) {
            return Outcome.DELIVERED;
        }
        LOG.warn("The SMS gateway answered {}", status);
        return switch (status) {
            case 401, 403, 404, 405 -> Outcome.later(Trouble.SETTINGS);
            case 408, 425, 429 -> Outcome.later(Trouble.BUSY);
            case 400, 422 -> Outcome.never(Trouble.ADDRESS);
            default -> status >= 500 ? Outcome.later(Trouble.BUSY) : Outcome.never(Trouble.REFUSED);
        };
    }

    private String filled(Outgoing message) {
        return body.replace("{from}", escaped(from))
                .replace("{to}", escaped(international(message.address())))
                .replace("{id}", escaped(message.id().toString()))
                .replace("{text}", escaped(message.body()));
    }

    /** "+46701234567", as gateways want it. */
    static String international(String phone) {
        String digits = phone.replaceAll("[^0-9+]", "");
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.startsWith("0") ? "+46" + digits.substring(1) : digits;
    }

    private String escaped(String text) {
        if (!contentType.contains("json")) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
        String quoted = json.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
