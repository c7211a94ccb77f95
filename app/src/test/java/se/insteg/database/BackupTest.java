package se.insteg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup made while rows are written holds every row acknowledged before it ended, and the secrets. */
class BackupTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path parent;

    private static Path home;
    private static Path backup;
    private static long acknowledgedBefore;

    @BeforeAll
    static void back_up_under_writes() throws Exception {
        home = parent.resolve("original");
        backup = parent.resolve("insteg.backup");
        try (Writer writer = Writer.start(home)) {
            writer.awaitRows(200);
            DataFolder folder = DataFolder.at(home);
            folder.secrets().readOrMake("identity-key", 32);
            Files.writeString(home.resolve("purpose"), "municipality\n");
            acknowledgedBefore = writer.acknowledged();
            assertThat(Backup.write(folder, backup, CLOCK)).contains(backup.toString());
            writer.awaitRows(1);
        }
        EmbeddedPostgres.endLeftIn(DataFolder.at(home), SharedDatabase.bundled());
    }

    @Test
    void it_restores_into_an_empty_folder_with_every_row_and_secret() throws Exception {
        DataFolder restored = DataFolder.at(parent.resolve("restored"));
        assertThat(Restore.read(restored, backup, false, CLOCK))
                .contains("made 2026-11-22T14:00:00Z")
                .contains("the database starts");
        assertThat(restored.secrets().readOrMake("identity-key", 32))
                .isEqualTo(DataFolder.at(home).secrets().readOrMake("identity-key", 32));
        assertThat(Files.readString(restored.path().resolve("purpose"))).isEqualTo("municipality\n");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(restored);
        assertThat(Writer.rowsIn(postgres)).isGreaterThanOrEqualTo(acknowledgedBefore);
        postgres.close();
    }

    @Test
    void only_its_owner_reads_it_and_nothing_half_written_is_left() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        try (var files = Files.list(parent)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void it_does_not_replace_a_file() {
        assertThatThrownBy(() -> Backup.write(DataFolder.at(home), backup, CLOCK))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void data_that_is_there_is_kept_unless_it_may_be_moved_aside() throws Exception {
        DataFolder occupied = DataFolder.at(parent.resolve("occupied"));
        occupied.secrets().readOrMake("identity-key", 32);
        String before = Files.readString(occupied.path().resolve("secrets/identity-key"));
        assertThatThrownBy(() -> Restore.read(occupied, backup, false, CLOCK))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--replace");
        assertThat(Files.readString(occupied.path().resolve("secrets/identity-key")))
                .isEqualTo(before);

        assertThat(Restore.read(occupied, backup, true, CLOCK)).contains("replaced-20261122-140000");
        assertThat(Files.readString(occupied.path().resolve("replaced-20261122-140000/secrets/identity-key")))
                .isEqualTo(before);
        assertThat(Files.readString(occupied.path().resolve("secrets/identity-key")))
                .isNotEqualTo(before);
    }

    @Test
    void a_running_copy_is_left_alone_unless_its_data_may_be_replaced_and_then_stopped_first() throws Exception {
        Path used = parent.resolve("used");
        try (Writer running = Writer.start(used)) {
            running.awaitRows(5);
            assertThatThrownBy(() -> Restore.read(DataFolder.at(used), backup, false, CLOCK))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running");
            running.awaitRows(5);
            assertThat(Restore.read(DataFolder.at(used), backup, true, CLOCK)).contains("stopped first");
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(DataFolder.at(used));
        assertThat(Writer.rowsIn(postgres)).isGreaterThanOrEqualTo(acknowledgedBefore);
        postgres.close();
    }

    @Test
    void a_file_cut_short_is_refused_before_anything_is_touched() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        refused(Arrays.copyOf(whole, whole.length * 9 / 10));
    }

    @Test
    void a_file_with_one_bit_changed_is_refused_before_anything_is_touched() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        for (int part = 1; part < 6; part++) { // also where the bit falls between two files
            byte[] changed = whole.clone();
            changed[changed.length / 6 * part] ^= 1;
            refused(changed);
        }
    }

    @Test
    void a_file_that_is_something_else_is_refused() throws Exception {
        refused("person;namn\n1;Amina\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> Restore.read(DataFolder.at(parent.resolve("none")), Path.of("nowhere"), false, CLOCK))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("There is no file")
                .hasMessageContaining("nowhere");
    }

    @Test
    void a_restore_cut_short_is_noticed_at_the_next_start() throws Exception {
        DataFolder folder = DataFolder.at(parent.resolve("halfway"));
        Files.createDirectories(folder.restoring());
        assertThatThrownBy(folder::refuseIfHalfRestored)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cut short");
        Restore.read(folder, backup, false, CLOCK);
        folder.refuseIfHalfRestored();
    }

    private static void refused(byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile(parent, "broken", ".backup"), content);
        Path target = parent.resolve("target-" + file.getFileName());
        assertThatThrownBy(() -> Restore.read(DataFolder.at(target), file, false, CLOCK))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("nothing was changed");
        assertThat(target.resolve("postgres")).doesNotExist();
        assertThat(target.resolve("secrets")).doesNotExist();
    }
}
