package se.insteg.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import se.insteg.testing.TestTown;
import se.insteg.testing.Upload;

/** One import as its owner meets it over HTTP. */
public final class TestImport {
    private final TestTown.Browser browser;
    private final String path;

    private TestImport(TestTown.Browser browser, String path) {
        this.browser = browser;
        this.path = path;
    }

    /** Hands in a table of people of whom nobody is protected, and waits until it can be looked through. */
    public static TestImport people(TestTown.Browser browser, String unit, String... lines) {
        return people(browser, Map.of("unit", unit, "protection", "nobody"), lines);
    }

    /** As {@link #people(TestTown.Browser, String, String...)}, with what is chosen for the whole file. */
    public static TestImport people(TestTown.Browser browser, Map<String, String> chosen, String... lines) {
        byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return of(browser, "/people/import", content, chosen);
    }

    public static TestImport of(TestTown.Browser browser, String at, byte[] content, Map<String, String> chosen) {
        HttpResponse<String> answer = Upload.to(browser, at, "deltagare.csv", content, new HashMap<>(chosen));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        TestImport begun =
                new TestImport(browser, answer.headers().firstValue("Location").orElseThrow());
        begun.await();
        return begun;
    }

    public String path() {
        return path;
    }

    /** The page, once the work that is going on has ended. */
    public String await() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> browser.get(path).body(), body -> !body.contains("<progress"));
    }

    public String rows(Outcome outcome) {
        return browser.get(path + "?show=" + outcome.code()).body();
    }

    /** Confirms, and waits for what came of it. */
    public String confirm() {
        assertThat(browser.post(path + "/confirm", Map.of()).statusCode()).isEqualTo(302);
        return await();
    }

    /** Says of the row that it is another than the one it is alike. */
    public void another(int row) {
        assertThat(browser.post(path + "/rows", Map.of("row", String.valueOf(row), "row." + row, "another"))
                        .statusCode())
                .isEqualTo(302);
    }
}
