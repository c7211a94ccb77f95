package se.insteg.people.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vectors that the personnummer libraries of several languages have in common. They are not part of Insteg: without
 * them, at {@code -Dinsteg.test.domain=…} or beside the checkout, the test is skipped and says so.
 */
class NumberVectorsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, NumberKind> KINDS =
            Map.of("ssn", NumberKind.PERSONAL, "con", NumberKind.COORDINATION, "interim", NumberKind.INTERIM);

    private static Path folder() {
        return Path.of(System.getProperty("insteg.test.domain", "../../shared/domain/data"))
                .resolve("personnummer");
    }

    private static JsonNode read(String name) throws IOException {
        Path file = folder().resolve(name);
        assumeTrue(Files.exists(file), "Skipped: no test vectors in " + folder() + " (see insteg.test.domain)");
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static @Nullable NumberKind kind(String typed) {
        return TypedNumber.read(typed, null, TODAY) instanceof TypedNumber.Number number ? number.kind() : null;
    }

    @Test
    void every_vector_is_classified_rightly() throws IOException {
        int asked = 0;
        for (String file : List.of("list.json", "interim.json", "orgnumber.json")) {
            for (JsonNode one : read(file)) {
                for (String spelling : List.of("long_format", "short_format", "separated_format", "separated_long")) {
                    if (one.has(spelling)) {
                        String typed = one.get(spelling).asString();
                        NumberKind right = one.get("valid").asBoolean()
                                ? KINDS.get(one.get("type").asString())
                                : null;
                        assertThat(kind(typed)).as(typed).isEqualTo(right);
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(80);
    }

    @Test
    void every_structured_vector_is_classified_rightly() throws IOException {
        JsonNode all = read("structured.json");
        for (String type : List.of("ssn", "con")) {
            for (String form : List.of("integer", "string")) {
                JsonNode some = all.get(type).get(form);
                some.get("valid").forEach(typed -> assertThat(kind(typed.asString()))
                        .as(typed.asString())
                        .isEqualTo(KINDS.get(type)));
                some.get("invalid").forEach(typed -> assertThat(kind(typed.asString()))
                        .as(typed.asString())
                        .isNull());
            }
        }
    }
}
