package se.insteg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void a_file_in_the_way_is_said_with_the_remedy() throws Exception {
        Path file = Files.writeString(parent.resolve("data"), "something");
        assertThatThrownBy(() -> DataFolder.at(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }

    @Test
    void a_folder_is_free_again_when_it_is_closed() throws Exception {
        DataFolder first = DataFolder.at(parent.resolve("data")).claim();
        assertThat(first.isClaimed()).isTrue();
        first.close();
        assertThat(first.isClaimed()).isFalse();
        assertThat(first.path().resolve("running")).doesNotExist();
        DataFolder.at(parent.resolve("data")).claim().close();
    }

    @Test
    void a_secret_is_made_once_and_then_kept() throws Exception {
        Secrets secrets = DataFolder.at(parent.resolve("data")).secrets();
        String made = secrets.readOrMake("key", 32);
        assertThat(made).matches("[0-9a-f]{64}");
        assertThat(secrets.readOrMake("key", 32)).isEqualTo(made);
        assertThat(secrets.readOrMake("other", 32)).isNotEqualTo(made);
    }
}
