package se.insteg.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238 appendix B (SHA-1) and RFC 4648 §10. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long second, String expected) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(expected);
    }

    @Test
    void a_code_is_accepted_half_a_minute_early_or_late_and_no_more() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long ahead = -3; ahead <= 3; ahead++) {
            assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step + ahead, 6), now, 0)
                            .isPresent())
                    .as("%d steps ahead", ahead)
                    .isEqualTo(Math.abs(ahead) <= 1);
        }
    }

    @Test
    void a_used_code_and_those_before_it_are_not_accepted() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step, 6), now, step)).isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step - 1, 6), now, step))
                .isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step + 1, 6), now, step))
                .hasValue(step + 1);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keys_are_written_in_base_32(String text, String expected) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(expected);
    }
}
