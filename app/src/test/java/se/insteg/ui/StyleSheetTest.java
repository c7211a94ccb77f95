package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left out of a style sheet, and what is added. */
class StyleSheetTest {
    @Test
    void rules_of_unused_classes_are_left_out_and_the_rest_is_kept() {
        String css = """
                @charset "UTF-8"; /* a comment; with { braces } */
                p, .used > a { color: red }
                .used.unused, .used:not(.x, .y), .unused { color: blue; background: url("data:x;{}") }
                @media (min-width: 1px) { .unused { top: 0 } }
                @media print { .used { color: #000 } }
                @keyframes unused { from { opacity: 0 } }
                """;
        assertThat(StyleSheet.read(css)
                        .keeping(Set.of("used", "x", "y")::contains)
                        .small())
                .isEqualTo("@charset \"UTF-8\";p,.used > a{color: red}.used:not(.x,.y){color: blue;background:"
                        + " url(\"data:x;{}\")}@media print{.used{color: #000}}");
    }

    @Test
    void what_holds_for_dark_pages_holds_for_dark_devices() {
        assertThat(StyleSheet.read("[data-bs-theme=dark] a{color:red}")
                        .withDarkByDevice()
                        .small())
                .isEqualTo("[data-bs-theme=dark] a{color:red}@media screen and (prefers-color-scheme:dark)"
                        + "{[data-bs-theme=auto] a{color:red}}");
    }
}
