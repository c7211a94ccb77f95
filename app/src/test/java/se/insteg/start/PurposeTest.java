package se.insteg.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.insteg.database.CannotStart;
import se.insteg.database.DataFolder;

/** The demonstration's known passwords never open a municipality's folder. */
class PurposeTest {
    @TempDir
    Path home;

    @Test
    void a_new_folder_is_for_the_demonstration_unless_it_is_asked_to_be_empty() throws Exception {
        assertThat(purpose()).isEqualTo(Purpose.DEMONSTRATION);
        assertThat(purpose("--empty")).isEqualTo(Purpose.MUNICIPALITY);
    }

    @Test
    void a_municipalitys_folder_stays_one_when_it_is_started_without_saying_so() throws Exception {
        purpose("--empty");
        makeDatabase();
        assertThat(purpose()).isEqualTo(Purpose.MUNICIPALITY);
        assertThat(purpose("--empty")).isEqualTo(Purpose.MUNICIPALITY);
    }

    @Test
    void a_municipalitys_folder_does_not_get_the_demonstration() throws Exception {
        purpose("--empty");
        makeDatabase();
        assertThatThrownBy(() -> purpose("--demo"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("municipality's own data")
                .hasMessageContaining("--data");
    }

    @Test
    void the_demonstrations_folder_does_not_become_a_municipalitys() throws Exception {
        purpose();
        makeDatabase();
        assertThat(purpose()).isEqualTo(Purpose.DEMONSTRATION);
        assertThatThrownBy(() -> purpose("--empty"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds the demonstration");
    }

    @Test
    void a_folder_that_lost_its_note_is_taken_for_a_municipalitys() throws Exception {
        purpose();
        makeDatabase();
        Files.delete(home.resolve("purpose"));
        assertThat(purpose()).isEqualTo(Purpose.MUNICIPALITY);
    }

    private Purpose purpose(String... options) throws IOException {
        return Purpose.of(DataFolder.at(home), CommandLine.read(options, home));
    }

    private void makeDatabase() throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("postgres/data")).resolve("PG_VERSION"), "18\n");
    }
}
