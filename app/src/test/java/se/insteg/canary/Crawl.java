package se.insteg.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Role;
import se.insteg.testing.TestTown;

/** Asks as somebody, and reads whatever comes: pages, answers to programs, spreadsheets unpacked. */
final class Crawl {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Crawl() {}

    /**
     * Somebody who asks.
     *
     * @param cookie of their session, or null
     * @param token of a program, or null
     */
    record Caller(
            String who,
            String address,
            @Nullable String cookie,
            @Nullable String token) {
        Answer ask(String method, String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"0\"");
            if (cookie != null) {
                request.header("Cookie", cookie);
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (method.equals("GET")) {
                request.GET();
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString("{\"swedish\": \"A1\"}"));
            }
            try {
                HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                return new Answer(answer.statusCode(), answer.headers().map() + "\n" + text(answer.body()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** @param text headers and body, unpacked */
    record Answer(int status, String text) {}

    /** Everybody of a municipality: each role, a program for each role it can have, a participant, and nobody. */
    static List<Caller> callers(Canary canary) {
        TestTown town = canary.town();
        List<Caller> callers = new ArrayList<>();
        for (Role role : Role.values()) {
            callers.add(staff(canary, role));
        }
        for (Map.Entry<Role, String> token : canary.tokens().entrySet()) {
            callers.add(program(canary, token.getKey()));
        }
        TestTown.Browser participant = town.browserWithCard(canary.card());
        callers.add(new Caller("a participant", participant.address(), participant.cookie(), null));
        callers.add(new Caller("nobody", town.stranger().address(), null, null));
        return callers;
    }

    static Caller staff(Canary canary, Role role) {
        TestTown.Browser browser = canary.town().browser(canary.of(role));
        return new Caller(role.name(), browser.address(), browser.cookie(), null);
    }

    static Caller program(Canary canary, Role role) {
        return new Caller(
                "program " + role,
                canary.town().stranger().address(),
                null,
                canary.tokens().get(role));
    }

    private static String text(byte[] body) throws IOException {
        boolean packed = body.length > 4 && body[0] == 'P' && body[1] == 'K';
        if (!packed) {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipFile files = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body))
                .get()) {
            for (ZipArchiveEntry file : Collections.list(files.getEntries())) {
                all.append(new String(files.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
