package se.insteg.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import se.insteg.kernel.Form;

class PasswordsTest {
    private Passwords passwords;

    @BeforeEach
    void list() throws IOException {
        passwords = new Passwords(
                new Argon2PasswordEncoder(16, 32, 1, 64, 1), new ClassPathResource("access/guessed-passwords.txt"));
    }

    private Form checked(String password, String repeated) {
        Form form = Form.of(Map.of("password", new String[] {password}, "repeated", new String[] {repeated}));
        passwords.check(form, "password", "repeated", "Anna Larsdotter", "anna.larsdotter@prov.example");
        return form;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sommaren2026!",
                "lösenord1234",
                "P@ssw0rd2026!!",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "Leksand123456",
                "qwertyuiopå1",
                "Anna Larsdotter1",
                "välkommen!!!!!"
            })
    void what_everybody_guesses_first_is_refused(String guessed) {
        assertThat(checked(guessed, guessed).problems())
                .extracting(Form.Problem::messageKey)
                .containsExactly("access.password.guessed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sju sjösjuka sjömän",
                "fyra ord utan samband",
                "كلمة مرور طويلة جدا",
                "ጥሩ የይለፍ ቃል ነው",
                "🐻🐮🐷🐸🐔🐧🐦🐤🦆🦅🦉🦇 är djur"
            })
    void long_ones_in_any_script_are_accepted(String good) {
        assertThat(checked(good, good).problems()).isEmpty();
    }

    @Test
    void eleven_characters_are_too_few_and_two_that_differ_are_refused() {
        assertThat(checked("elva tecken", "elva tecken").problem("password")).isNotNull();
        assertThat(checked("sju sjösjuka sjömän", "sju sjösjuka sjöman").problem("repeated"))
                .isNotNull();
    }

    @Test
    void letters_composed_in_two_ways_are_the_same_password() {
        String hash = passwords.hash("sju sj\u00f6sjuka s\u00f6ner");
        assertThat(passwords.matches("sju sjo\u0308sjuka so\u0308ner", hash)).isTrue();
    }

    @Test
    void nothing_matches_when_there_is_no_password() {
        assertThat(passwords.matches("vad som helst", null)).isFalse();
    }
}
