package se.insteg.planner.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "arabiska,ar",
        "Arabic,ar",
        "ar,ar",
        "ara,ar",
        "arb,ar",
        "ar-SY,ar",
        "arabiska (Syrien),ar",
        "dari,prs",
        "prs,prs",
        "fa-AF,prs",
        "fa_AF,prs",
        "persiska,fa",
        "Farsi,fa",
        "persiska (farsi),fa",
        "per,fa",
        "tigrinska,ti",
        "tigrinja,ti",
        "Tigrinya,ti",
        "tir,ti",
        "sorani,ckb",
        "kurdiska (sorani),ckb",
        "ckb,ckb",
        "centralkurdiska,ckb",
        "kurmanji,kmr",
        "kmr,kmr",
        "kurdiska,ku",
        "pashto,ps",
        "somaliska,so",
        "SOM,so",
        "ukrainska,uk",
        "svenska,sv",
        "engelska (bra),en",
        "Amharic,am",
        "amarinja,am",
        "swahili,sw",
        "albanska,sq",
        "alb,sq",
        "hebreiska,he",
        "uiguriska,ug"
    })
    void a_language_is_found_by_code_or_by_swedish_or_english_name(String text, String code) {
        assertThat(LanguageNames.find(text)).isEqualTo(Language.known(code));
    }

    @Test
    void an_unknown_language_is_itself_however_it_is_written() {
        assertThat(LanguageNames.find("Drakiska")).isEqualTo(LanguageNames.find("drakiska"));
        assertThat(LanguageNames.find("drakiska").isKnown()).isFalse();
    }

    @Test
    void languages_have_their_everyday_names() {
        var swedish = Locale.of("sv");
        assertThat(Language.known("ps").in(swedish)).isEqualTo("pashto");
        assertThat(Language.known("ti").in(swedish)).isEqualTo("tigrinska");
        assertThat(Language.known("prs").in(Locale.ENGLISH)).isEqualTo("Dari");
        assertThat(Language.known("so").in(swedish)).isEqualTo("somaliska");
    }

    @ParameterizedTest
    @CsvSource({
        "2341,2341", "5321 Undersköterska,5321", "Undersköterska (5321),5321", "SSYK 5120,5120", "kock,5120",
        "Kock/kallskänka,5120", "cook,5120", "studiehandledare,5312", "lagerarbetare,4322", "Warehouse worker,4322",
        "lokalvårdare,9111", "LÄRARE,2341"
    })
    void an_occupation_is_found_by_code_or_title(String text, String code) {
        assertThat(OccupationCatalogue.instance().find(text).code()).isEqualTo(code);
    }

    @Test
    void an_unknown_title_is_compared_as_text() {
        var catalogue = OccupationCatalogue.instance();
        var one = catalogue.find("Drakskötare");
        assertThat(one.code()).isNull();
        assertThat(one.likeness(catalogue.find("drakskötare "))).isEqualTo(4);
        assertThat(one.likeness(catalogue.find("Kock"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"5321,5321,4", "5321,5323,3", "5321,5330,2", "5321,5120,0", "5321,9111,0"})
    void occupations_are_alike_by_their_leading_digits(String one, String other, int likeness) {
        var catalogue = OccupationCatalogue.instance();
        assertThat(catalogue.find(one).likeness(catalogue.find(other))).isEqualTo(likeness);
    }

    @Test
    void every_title_of_the_catalogue_has_a_code_of_ssyk() {
        var catalogue = OccupationCatalogue.instance();
        assertThat(catalogue.exists("5321")).isTrue();
        assertThat(catalogue.exists("9999")).isFalse();
        assertThat(catalogue.codes()).hasSizeGreaterThan(1000).allSatisfy((title, code) -> {
            assertThat(code).matches("\\d{4}");
            assertThat(catalogue.exists(code)).as(title).isTrue();
        });
    }
}
