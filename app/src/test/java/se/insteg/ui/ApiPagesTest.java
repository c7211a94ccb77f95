package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.access.rights.RouteCheck;
import se.insteg.testing.Browser;
import se.insteg.testing.Http;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told about the interface for programs is what it is. */
@InstegTest
class ApiPagesTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    ApplicationContext app;

    @Autowired
    RouteCheck routes;

    @LocalServerPort
    int port;

    private JsonNode document() {
        return JsonMapper.shared()
                .readTree(Http.at(port).get("/api/v1/openapi.json").text());
    }

    @Test
    void the_document_describes_exactly_the_routes_that_exist() {
        Set<String> told = new TreeSet<>();
        document().path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> {
                    if (METHODS.contains(method)) {
                        told.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        Set<String> mapped = new TreeSet<>(routes.mapped());
        mapped.removeIf(route -> !route.contains(" /api/v1/"));
        assertThat(told).isEqualTo(mapped);
    }

    @Test
    void everything_referred_to_in_the_document_is_there() {
        JsonNode document = document();
        List<String> missing = new ArrayList<>();
        Matcher references = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"").matcher(document.toString());
        int found = 0;
        while (references.find()) {
            found++;
            if (document.at(references.group(1)).isMissingNode()) {
                missing.add(references.group(1));
            }
        }
        assertThat(found).isPositive();
        assertThat(missing).isEmpty();
    }

    /** An unquoted comma in YAML tears a sentence apart, and its rest becomes a name without value. */
    @Test
    void no_sentence_of_the_document_is_torn_apart() {
        Matcher torn =
                Pattern.compile("\"[^\"]* [^\"]*\":null").matcher(document().toString());
        List<String> rests = new ArrayList<>();
        while (torn.find()) {
            rests.add(torn.group());
        }
        assertThat(rests).isEmpty();
    }

    @Test
    void every_post_asks_for_a_key_and_every_patch_for_a_version() {
        document().path("paths").properties().forEach(path -> {
            assertThat(path.getValue().path("post").isMissingNode()
                            || path.getValue().path("post").toString().contains("/IdempotencyKey"))
                    .as("POST " + path.getKey())
                    .isTrue();
            assertThat(path.getValue().path("patch").isMissingNode()
                            || path.getValue().path("patch").toString().contains("/IfMatch"))
                    .as("PATCH " + path.getKey())
                    .isTrue();
        });
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        List<String> names = new ArrayList<>();
        document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("responses")) {
                        names.add(operation.path("operationId").asString());
                    }
                }));
        assertThat(names).doesNotContain("").doesNotHaveDuplicates();
    }

    /** With the computer's own curl, as somebody who reads the page would. */
    @Test
    void the_commands_on_the_page_work_as_they_stand() throws IOException, InterruptedException {
        String page = Http.at(port).get("/api", "Accept-Language", "en").text();
        List<String> commands = new ArrayList<>();
        Matcher found = Pattern.compile("<pre class=\"command\"[^>]*><code>(curl .*?)</code>", Pattern.DOTALL)
                .matcher(page);
        while (found.find()) {
            commands.add(found.group(1)
                    .replace("&#34;", "\"")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"));
        }
        assertThat(commands).hasSize(3);
        String token = TestTown.in(app).token(Role.COORDINATOR, null);
        String location = "";
        for (String command : commands) {
            String answer = run(command, token, location);
            Matcher created = Pattern.compile("(?im)^location: (\\S+)").matcher(answer);
            location = created.find() ? created.group(1) : location;
        }
        assertThat(run(commands.getFirst().replace("muhammed", "selam"), token, location))
                .contains("Selam Haile", "\"B1\"");
    }

    private String run(String command, String token, String location) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
        shell.environment().putAll(Map.of("INSTEG", "http://localhost:" + port, "TOKEN", token, "LOCATION", location));
        Process curl = shell.start();
        String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(curl.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(curl.exitValue()).as(command + "\n" + answer).isZero();
        return answer;
    }

    @ParameterizedTest
    @CsvSource({"sv,1280", "sv,320", "ar,390"})
    void the_page_can_be_read_by_everybody(String language, int width) {
        try (Browser visit = Browser.at(port).in(language).wide(width)) {
            Page page = visit.open("/api");
            visit.assertSound(page);
        }
    }
}
