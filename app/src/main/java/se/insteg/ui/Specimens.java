package se.insteg.ui;

import java.util.Arrays;
import java.util.List;
import se.insteg.kernel.Form;

/** The invented content of the style page that is not words. */
public final class Specimens {
    private Specimens() {}

    /** How far the present minute has come, in seconds: the one long work that is always going on. */
    public record Minute(long done, long total) {}

    public static List<Form.Option> options(String key, String... values) {
        return Arrays.stream(values)
                .map(value -> Form.Option.key(value, key + "." + value))
                .toList();
    }

    public static Chart languages(Page page) {
        return new Chart(List.of(
                new Chart.Amount(page.t("ui.style.language.uk"), 46, "/style#lists"),
                new Chart.Amount(page.t("ui.style.language.ar"), 31, "/style#lists"),
                new Chart.Amount(page.t("ui.style.language.ti"), 24, "/style#lists"),
                new Chart.Amount(page.t("ui.style.language.fa-AF"), 19, "/style#lists")));
    }

    public static Chart journey(Page page) {
        return new Chart(List.of(
                new Chart.Amount(page.t("ui.style.stage.enrolled"), 120, null),
                new Chart.Amount(page.t("ui.style.stage.mapped"), 97, null),
                new Chart.Amount(page.t("ui.style.stage.practice"), 62, null),
                new Chart.Amount(page.t("ui.style.stage.work"), 38, null)));
    }
}
