package se.insteg.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Keycloak, as unpacked by the build into target/keycloak, with one realm, one client and one person. */
final class Keycloak implements AutoCloseable {
    static final String CLIENT = "insteg";
    static final String SECRET = "bara-for-prov";
    static final String PASSWORD = "sju sjosjuka sjoman";

    private static final Path UNPACKED = Path.of("target/keycloak").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private final Process process;
    private final int port;

    Keycloak(String person) {
        try {
            Path home = home();
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/realm.json"), realm(person));
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            ProcessBuilder command = new ProcessBuilder(List.of(
                    "/bin/bash",
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--import-realm",
                    "--cache=local"));
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.redirectErrorStream(true)
                    .redirectOutput(UNPACKED.resolve("keycloak.log").toFile());
            process = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() throws IOException {
        if (!Files.isDirectory(UNPACKED)) {
            throw new IllegalStateException("Keycloak is not unpacked: run ./insteg test --all, or ./mvnw -Dall …");
        }
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Keycloak in " + UNPACKED));
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/leksand";
    }

    /** Waits until it answers. */
    Keycloak ready() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("Keycloak ended; see " + UNPACKED.resolve("keycloak.log"));
                }
                if (answers(http)) {
                    return this;
                }
                if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Keycloak does not answer; see " + UNPACKED.resolve("keycloak.log"));
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String realm(String person) {
        return """
                {"realm": "leksand", "enabled": true, "sslRequired": "none",
                 "clients": [{"clientId": "%s", "secret": "%s", "enabled": true, "publicClient": false,
                   "standardFlowEnabled": true, "redirectUris": ["http://insteg.prov.example/*"]}],
                 "users": [{"username": "olga", "email": "%s", "emailVerified": true, "enabled": true,
                   "firstName": "Olga", "lastName": "Prov",
                   "credentials": [{"type": "password", "value": "%s", "temporary": false}]}]}
                """.formatted(CLIENT, SECRET, person, PASSWORD);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
