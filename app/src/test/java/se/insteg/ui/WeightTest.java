package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.insteg.testing.Http;
import se.insteg.testing.InstegTest;

/** What a page costs somebody on a cheap phone with poor signal, as counted on the wire. */
@InstegTest
class WeightTest {
    private static final int FIRST_VIEW = 110_000;
    private static final int LATER_PAGE = 20_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ar"})
    void a_first_view_of_the_heaviest_page_is_light_and_later_ones_lighter(String language) {
        Http.Answer page = get("/style", language);
        long assets = ASSET.matcher(page.text())
                .results()
                .mapToLong(found -> {
                    Http.Answer asset = get(found.group(1), language);
                    assertThat(asset.status()).isEqualTo(200);
                    assertThat(asset.gzipped()).as(found.group(1)).isTrue();
                    return asset.body().length;
                })
                .sum();
        System.out.printf(
                "/style in %s: page %d + assets %d bytes on the wire%n", language, page.body().length, assets);
        assertThat(page.gzipped()).isTrue();
        assertThat(assets).as("style sheet, scripts and picture").isBetween(20_000L, (long) FIRST_VIEW - LATER_PAGE);
        assertThat(page.body().length).isLessThan(LATER_PAGE);
    }

    private Http.Answer get(String path, String language) {
        return Http.at(port).get(path, "Accept-Encoding", "gzip, br", "Cookie", "lang=" + language);
    }

    @Test
    void what_a_page_refers_to_is_kept_for_a_year_and_changes_address_with_its_content() {
        String page = Http.at(port).get("/about").text();
        String address = page.replaceAll("(?s).*\"(/assets/[^\"]+insteg.css)\".*", "$1");
        Http.Answer current = Http.at(port).get(address);
        assertThat(current.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(current.header("Content-Type")).isEqualTo("text/css;charset=UTF-8");

        Http.Answer outdated = Http.at(port).get("/assets/000000000000/insteg.css");
        assertThat(outdated.status()).isEqualTo(200);
        assertThat(outdated.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(Asset.of("a.css", new byte[] {1}).fingerprint())
                .isNotEqualTo(Asset.of("a.css", new byte[] {2}).fingerprint());
    }

    @Test
    void what_does_not_exist_is_not_found_and_not_kept() {
        Http.Answer missing = Http.at(port).get("/assets/x/../application.yaml");
        assertThat(missing.status()).isBetween(400, 404);
        Http.Answer unknown = Http.at(port).get("/assets/x/unknown.css");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Cache-Control")).doesNotContain("immutable");
    }
}
