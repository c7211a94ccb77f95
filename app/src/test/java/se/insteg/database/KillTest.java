package se.insteg.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Insteg, its database or both are killed without warning while rows are written. This proves the next start needs no hand
 * and that nothing acknowledged is gone; that it would also survive a power cut rests on fsync, which
 * {@link EmbeddedPostgresTest} asserts to be on.
 */
@Tag("long")
class KillTest {
    private static final int ROUNDS = 24;

    @TempDir
    Path home;

    @Test
    void nothing_acknowledged_is_lost_when_either_or_both_are_killed_at_random() throws Exception {
        Random random = new Random(20261122);
        long acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int victim = round % 3;
            try (Writer writer = Writer.start(home)) {
                writer.awaitRows(20 + random.nextInt(300));
                if (victim != 0) {
                    writer.killServer();
                }
                if (victim == 1) {
                    writer.awaitRows(20 + random.nextInt(50)); // raised again under the living program
                }
                writer.killProgram();
                assertThat(writer.acknowledged()).as("round " + round).isGreaterThan(acknowledged);
                acknowledged = writer.acknowledged();
            }
            if (round % 4 == 3) {
                // In between, a start by another process, which also counts the rows.
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(DataFolder.at(home), SharedDatabase.bundled(), List.of());
                assertThat(Writer.rowsIn(postgres)).as("round " + round).isGreaterThanOrEqualTo(acknowledged);
                postgres.close();
            }
        }
        assertThat(acknowledged).isGreaterThan(20L * ROUNDS);
    }
}
