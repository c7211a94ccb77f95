package se.insteg.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, sent as a browser sends it. */
public final class Upload {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----insteg-test-boundary";

    private Upload() {}

    /** @param fields beside the file, which is called "file"; with the CSRF token */
    public static HttpResponse<String> to(
            TestTown.Browser browser, String path, String fileName, byte[] content, Map<String, String> fields) {
        return send(browser, path, Map.of(fileName, content), fields, true);
    }

    /** As {@link #to}, with several files chosen at once. @param files by name, in their order */
    public static HttpResponse<String> several(
            TestTown.Browser browser, String path, Map<String, byte[]> files, Map<String, String> fields) {
        return send(browser, path, files, fields, true);
    }

    /** As {@link #to}, from a page of somebody else's. */
    public static HttpResponse<String> withoutToken(
            TestTown.Browser browser, String path, String fileName, byte[] content, Map<String, String> fields) {
        return send(browser, path, Map.of(fileName, content), fields, false);
    }

    private static HttpResponse<String> send(
            TestTown.Browser browser,
            String path,
            Map<String, byte[]> files,
            Map<String, String> fields,
            boolean token) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        if (token) {
            part(body, "name=\"_csrf\"", TestTown.Browser.maskedToken().getBytes(StandardCharsets.UTF_8));
        }
        files.forEach((name, content) -> part(
                body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content));
        write(body, "--" + BOUNDARY + "--\r\n");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(browser.address() + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        if (browser.cookie() != null) {
            request.header("Cookie", browser.cookie());
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
