package se.insteg.people.documents.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.insteg.database.CannotStart;

/** A virus scanner is asked over the wire, and anything but a clear answer counts as none. */
class ClamdTest {
    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void it_is_sent_the_whole_file_and_its_yes_and_no_are_understood() {
        byte[] large = new byte[300_000];
        new Random(3).nextBytes(large);
        try (TestClamd clamd = TestClamd.running()) {
            Scanner scanner = Scanners.of(clamd.setting());
            assertThat(scanner.looks()).isTrue();
            assertThat(scanner.scan(large)).isEqualTo(new Scanner.Verdict.Clean());
            assertThat(scanner.scan(bytes("brev: " + TestClamd.EICAR)))
                    .isEqualTo(new Scanner.Verdict.Infected("Eicar-Test-Signature"));
            assertThat(clamd.seen().getFirst()).isEqualTo(large);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: Can't allocate memory ERROR\0",
                "",
                "stream: OKAY\0",
                "OK\0",
                "HTTP/1.1 200 OK\r\n\r\n"
            })
    void an_answer_that_is_neither_counts_as_none(String answer) {
        try (TestClamd clamd = TestClamd.answering(file -> answer)) {
            assertThat(Scanners.of(clamd.setting()).scan(bytes("brev"))).isEqualTo(new Scanner.Verdict.Unreachable());
        }
    }

    @Test
    void one_that_is_not_there_counts_as_none() {
        String nobodyThere = "clamd:127.0.0.1:1"; // a port let go of may be somebody else's the next moment
        assertThat(Scanners.of(nobodyThere).scan(bytes("brev"))).isEqualTo(new Scanner.Verdict.Unreachable());
    }

    @Test
    void without_one_everybody_is_told_so() {
        for (String setting : new String[] {"", "none"}) {
            assertThat(Scanners.of(setting).looks()).isFalse();
            assertThat(Scanners.of(setting).scan(bytes("brev"))).isEqualTo(new Scanner.Verdict.NotLooked());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamd", "clamd:3310", "clamd:127.0.0.1:99999", "127.0.0.1:3310", "None"})
    void a_setting_that_is_not_understood_keeps_insteg_from_starting(String setting) {
        assertThatThrownBy(() -> Scanners.of(setting))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("clamd:127.0.0.1:3310");
    }
}
