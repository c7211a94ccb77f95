package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page writes out by itself. */
class PageTest {
    private static final Page SWEDISH = page(Language.SWEDISH);
    private static final Page ARABIC = page(Language.of("ar"));

    private static Page page(Language language) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneId.of("Europe/Stockholm"));
        About about = new About("1", null, null);
        return new Page(
                new Page.House(new Messages(), new Assets(), clock, List.of(), List.of(), about),
                language,
                new Page.Visit("GET", "/", null, "auto", null, () -> "", ""));
    }

    @Test
    void a_list_is_written_with_the_comma_of_the_language() {
        assertThat(SWEDISH.list(List.of("kök", "städ", "butik"))).isEqualTo("kök, städ, butik");
        assertThat(ARABIC.list(List.of("مطبخ", "تنظيف"))).isEqualTo("مطبخ، تنظيف");
        assertThat(SWEDISH.list(List.of())).isEmpty();
    }

    @Test
    void what_is_written_in_the_other_direction_is_isolated_one_by_one_and_the_list_keeps_its_own() {
        assertThat(ARABIC.list(List.of("Siljans Kök", "مطبخ"))).isEqualTo("\u2068Siljans Kök\u2069، مطبخ");
        assertThat(SWEDISH.list(List.of("Anna", "أمل"))).isEqualTo("Anna, \u2068أمل\u2069");
        assertThat(ARABIC.t("imports.hidden", 1, List.of("Eva Ek", "Olof Berg")))
                .as("not isolated once more as a whole, which would turn the order around")
                .contains("\u2068Eva Ek\u2069، \u2068Olof Berg\u2069")
                .doesNotContain("\u2068\u2068");
    }
}
