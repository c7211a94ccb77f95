package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.insteg.testing.Http;
import se.insteg.testing.InstegTest;

/** Language, light and dark are remembered without session and without script. */
@InstegTest
class PreferencesTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv-SE,sv;q=0.9 | sv",
                "ar-SY,en;q=0.5 | ar",
                "en-GB | en",
                "de,fr | sv",
                "so,en;q=0.1 | en",
                "not a language!! | sv"
            })
    void the_page_speaks_the_language_the_browser_asks_for(String asked, String spoken) {
        Http.Answer page = Http.at(port).get("/about", "Accept-Language", asked);
        assertThat(page.text()).contains("<html lang=\"" + spoken + "\"");
        assertThat(page.header("Content-Language")).isEqualTo(spoken);
    }

    @Test
    void a_chosen_language_wins_over_the_browsers() {
        Http.Answer page = Http.at(port).get("/about", "Accept-Language", "sv", "Cookie", "lang=ar");
        assertThat(page.text()).contains("<html lang=\"ar\" dir=\"rtl\"", "حول Insteg");
    }

    @Test
    void a_choice_is_remembered_and_leaves_the_rest_of_the_address_as_it_was() {
        Http.Answer chosen = Http.at(port).get("/style?q=%C3%A5+%26&lang=ar&theme=dark");
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.header("Location")).isEqualTo("/style?q=%C3%A5+%26");
        assertThat(chosen.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("lang=ar; Path=/;") && cookie.contains("SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith("theme=dark; Path=/;"));
    }

    @Test
    void what_is_not_a_choice_is_left_alone() {
        assertThat(Http.at(port).get("/about?lang=xx").status()).isEqualTo(200);
        assertThat(Http.at(port)
                        .get("/about", "Cookie", "lang=%00; theme=\"><script>")
                        .text())
                .contains("<html lang=\"sv\" dir=\"ltr\" data-bs-theme=\"auto\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/?lang=ar", "/%5Cevil.example/?lang=ar", "///evil.example?lang=ar"})
    void no_choice_leads_to_another_site(String path) {
        assertThat(Http.at(port).get(path).header("Location"))
                .doesNotStartWith("//")
                .doesNotContain("\\");
    }

    @Test
    void an_open_page_starts_no_session() {
        assertThat(Http.at(port).get("/about").headers().allValues("Set-Cookie"))
                .isEmpty();
    }
}
