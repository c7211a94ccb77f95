package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.insteg.testing.InstegTest;

@InstegTest
class AboutTest {
    @LocalServerPort
    int port;

    @Test
    void the_page_speaks_the_language_the_browser_asks_for() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest about = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/about"))
                    .header("Accept", "text/html")
                    .header("Accept-Language", "ar-SY,ar;q=0.9")
                    .build();
            assertThat(browser.send(about, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("<html lang=\"ar\" dir=\"rtl\"", "حول Insteg");
        }
    }
}
