package se.insteg.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program that asks Insteg. Keeps no cookies, follows nothing, and holds every answer to the document. */
public record TestProgram(String address, @Nullable String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> DOCUMENTS = new ConcurrentHashMap<>();

    /** @param headers name, value, name, value … */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** With a key of its own. */
    public HttpResponse<String> post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public HttpResponse<String> post(String path, String json, String key) {
        return send("POST", path, json, "Idempotency-Key", key);
    }

    /** @param version that the change begins from */
    public HttpResponse<String> patch(String path, String json, int version) {
        return send("PATCH", path, json, "If-Match", "\"" + version + "\"");
    }

    /** @param headers name, value, name, value … */
    public HttpResponse<String> send(String method, String path, @Nullable String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            List<String> breaches = contract().breaches(method, path, answer);
            if (!breaches.isEmpty()) {
                throw new AssertionError("Not as api/*.yaml says: " + breaches + "\n" + answer.body());
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private ApiContract contract() throws IOException, InterruptedException {
        HttpRequest describe = HttpRequest.newBuilder(URI.create(address + "/api/v1/openapi.json"))
                .build();
        String document = DOCUMENTS.get(address);
        if (document == null) {
            document = HTTP.send(describe, HttpResponse.BodyHandlers.ofString()).body();
            DOCUMENTS.put(address, document);
        }
        return ApiContract.of(document);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
