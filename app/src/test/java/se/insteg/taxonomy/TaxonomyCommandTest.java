package se.insteg.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.InstegApplication;
import se.insteg.database.OwnerConnection;
import se.insteg.testing.InstegTest;

/** {@code ./insteg taxonomy} as somebody meets it in a terminal: what it says, where, and how it ends. */
@InstegTest
class TaxonomyCommandTest {
    @Autowired
    ApplicationContext app;

    @TempDir
    Path folder;

    private record Ended(int code, String said, String complained) {}

    private Ended command(String... words) throws IOException, InterruptedException {
        OwnerConnection owner = new OfficialTables(app).owner();
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> line = new ArrayList<>(List.of(
                java,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                InstegApplication.class.getName(),
                "taxonomy"));
        line.addAll(List.of(words));
        Path said = folder.resolve("said");
        Path complained = folder.resolve("complained");
        ProcessBuilder program =
                new ProcessBuilder(line).redirectOutput(said.toFile()).redirectError(complained.toFile());
        program.environment().put("SPRING_DATASOURCE_URL", owner.url());
        program.environment().put("SPRING_FLYWAY_USER", owner.username());
        program.environment().put("SPRING_FLYWAY_PASSWORD", owner.password());
        Process running = program.start();
        try {
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            running.destroyForcibly();
        }
        return new Ended(
                running.exitValue(),
                Files.readString(said, StandardCharsets.UTF_8),
                Files.readString(complained, StandardCharsets.UTF_8));
    }

    @Test
    void without_files_it_tells_which_edition_is_in_use_and_ends_well() throws Exception {
        Ended ended = command();
        assertThat(ended.code()).as(ended.complained()).isZero();
        assertThat(ended.said()).startsWith("In use: ");
    }

    @Test
    void a_file_that_is_not_there_and_one_that_says_nothing_are_named_without_a_trace_of_the_program()
            throws Exception {
        Ended missing = command(folder.resolve("missing.csv").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.said()).isEmpty();
        assertThat(missing.complained())
                .contains("There is no file or folder", "missing.csv")
                .doesNotContain("\tat ");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear all");
        Ended nothing = command(letter.toString());
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.complained())
                .contains("There is nothing to take in", "letter.txt")
                .doesNotContain("\tat ");
    }
}
