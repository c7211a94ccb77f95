package se.insteg.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.database.CannotStart;

class CommandLineTest {
    private static final Path DATA = Path.of("data");

    @Test
    void nothing_at_all_means_run() {
        CommandLine line = read();
        assertThat(line.command()).isEqualTo("run");
        assertThat(line.data()).isEqualTo(DATA);
        assertThat(line.port()).isNull();
        assertThat(line.demo()).isFalse();
        assertThat(line.empty()).isFalse();
    }

    @Test
    void options_may_stand_anywhere_and_take_their_value_in_either_way() {
        CommandLine line = read("--port", "9000", "run", "--empty", "--data=/srv/mitt data");
        assertThat(line.port()).isEqualTo(9000);
        assertThat(line.empty()).isTrue();
        assertThat(line.data()).isEqualTo(Path.of("/srv/mitt data"));
    }

    @Test
    void settings_of_the_framework_are_handed_on() {
        assertThat(read("run", "--server.address=10.0.0.1").settings()).containsExactly("--server.address=10.0.0.1");
    }

    @Test
    void a_setting_on_the_line_is_read_by_its_name() {
        CommandLine line = read("verify-audit", "--insteg.audit.password=a=b");
        assertThat(line.setting("insteg.audit.password", "NO_SUCH_VARIABLE")).isEqualTo("a=b");
        assertThat(line.setting("insteg.audit", "NO_SUCH_VARIABLE")).isEmpty();
    }

    @Test
    void a_backup_takes_its_file() {
        CommandLine line = read("backup", "i dag.backup", "--data", "annan");
        assertThat(line.requiredFile()).isEqualTo(Path.of("i dag.backup"));
        assertThat(line.data()).isEqualTo(Path.of("annan"));
    }

    @ParameterizedTest
    @CsvSource({
        "backup,                Which file",
        "backup a b,            does not take \"b\"",
        "run extra,             does not take \"extra\"",
        "dance,                 There is no command dance",
        "--dem,                 There is no option --dem",
        "--port,                wants a value",
        "--port abc,            'not \"abc\"'",
        "--port 0,              'from 1 to 65534'",
        "--port 65535,          'from 1 to 65534'",
        "--data,                wants a value",
        "--demo --empty,        exclude each other",
    })
    void what_is_not_understood_is_named(String line, String words) {
        assertThatThrownBy(() -> read(line.split(" ")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(words);
    }

    private static CommandLine read(String... arguments) {
        return CommandLine.read(arguments, DATA);
    }
}
