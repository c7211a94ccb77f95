package se.insteg.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.insteg.planner.model.LanguageNames;

class StoredTermsTest {
    @Test
    void what_is_said_in_swedish_is_read_in_the_readers_own_language() {
        assertThat(StoredTerms.languageIn(Locale.ENGLISH, StoredTerms.said(LanguageNames.find("tigrinska"))))
                .isEqualTo("Tigrinya");
        assertThat(StoredTerms.languageIn(Locale.of("ar"), "arabiska")).isEqualTo("العربية");
        assertThat(StoredTerms.hoursIn(Locale.ENGLISH, "mån–fre 08:00–12:00")).isEqualTo("Mon–Fri 08:00–12:00");
    }

    @Test
    void a_language_nobody_knows_keeps_its_name() {
        assertThat(StoredTerms.languageIn(Locale.of("ar"), "Bergsspråket")).isEqualTo("Bergsspråket");
    }
}
