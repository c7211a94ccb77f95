package se.insteg.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Asks the application over the wire and sees what comes: no redirects followed, nothing unpacked by itself. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    private Http(int port) {
        this.port = port;
    }

    /**
     * What came.
     *
     * @param body as sent, maybe compressed
     */
    public record Answer(int status, HttpHeaders headers, byte[] body) {
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public boolean gzipped() {
            return header("Content-Encoding").equals("gzip");
        }

        /** The body in plain text. */
        public String text() {
            try (GZIPInputStream unpacked = gzipped() ? new GZIPInputStream(new ByteArrayInputStream(body)) : null) {
                return new String(unpacked == null ? body : unpacked.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    public static Http at(int port) {
        return new Http(port);
    }

    /** @param headers names and values in turn */
    public Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** @param headers names and values in turn */
    public Answer send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
