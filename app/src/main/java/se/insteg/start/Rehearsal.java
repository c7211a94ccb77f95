package se.insteg.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A start for practice after each build, in a throw-away data folder: the first pages are shown once and the program ends.
 * The JVM notes which classes it needed and stores them ready-made (its AOT cache), which halves every later start.
 */
final class Rehearsal {
    private static final List<String> FIRST_PAGES = List.of("/", "/login", "/about", "/no-such-page");

    private Rehearsal() {}

    static void hold(ConfigurableApplicationContext insteg) {
        String port = insteg.getEnvironment().getProperty("local.server.port", "");
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            for (String page : FIRST_PAGES) {
                URI address = URI.create("http://localhost:" + port + page);
                visitor.send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(SpringApplication.exit(insteg));
    }
}
