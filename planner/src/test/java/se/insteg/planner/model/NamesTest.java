package se.insteg.planner.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        assertThat(OccupationCatalogue.starter().find(text).code()).isEqualTo(code);
    }

    @Test
    void an_unknown_title_is_compared_as_text() {
        var catalogue = OccupationCatalogue.starter();
        var one = catalogue.find("Drakskötare");
        assertThat(one.code()).isNull();
        assertThat(one.likeness(catalogue.find("drakskötare "))).isEqualTo(4);
        assertThat(one.likeness(catalogue.find("Kock"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"5321,5321,4", "5321,5323,3", "5321,5330,2", "5321,5120,0", "5321,9111,0"})
    void occupations_are_alike_by_their_leading_digits(String one, String other, int likeness) {
        var catalogue = OccupationCatalogue.starter();
        assertThat(catalogue.find(one).likeness(catalogue.find(other))).isEqualTo(likeness);
    }

    @Test
    void every_title_of_the_catalogue_has_a_code_of_ssyk() {
        var catalogue = OccupationCatalogue.starter();
        assertThat(catalogue.exists("5321")).isTrue();
        assertThat(catalogue.exists("9999")).isFalse();
        assertThat(catalogue.entries().stream()
                        .mapToInt(entry -> entry.titles().size())
                        .sum())
                .isGreaterThan(1000);
        assertThat(catalogue.entries()).allSatisfy(entry -> {
            assertThat(entry.code()).matches("\\d{4}");
            assertThat(entry.titles()).isNotEmpty();
        });
        assertThat(codesOf("ssyk2012-codes.txt"))
                .containsAll(catalogue.entries().stream()
                        .map(OccupationCatalogue.Entry::code)
                        .filter(code -> !code.startsWith("1"))
                        .toList());
    }

    private static Set<String> codesOf(String list) {
        Set<String> codes = new HashSet<>();
        WordList.read(list, fields -> codes.addAll(List.of(fields[0].split(" "))));
        return codes;
    }

    @ParameterizedTest
    @CsvSource({"طباخ,5120", "معلم,2341", "سائق شاحنة,8332"})
    void a_common_occupation_is_found_in_arabic(String text, String code) {
        assertThat(OccupationCatalogue.starter().find(text).code()).isEqualTo(code);
    }

    @Test
    void what_is_put_before_a_catalogue_decides_what_a_title_means_but_not_how_a_bare_code_is_shown() {
        var official = OccupationCatalogue.starter()
                .with(List.of(new OccupationCatalogue.Entry(
                        "5312", List.of(new OccupationCatalogue.Title("Hjälpfröken", "sv")))));
        var own = official.with(List.of(
                new OccupationCatalogue.Entry("9629", List.of(new OccupationCatalogue.Title("hjälpfröken", "sv")))));
        assertThat(OccupationCatalogue.starter().find("Hjälpfröken").code()).isNull();
        assertThat(official.find("Hjälpfröken").code()).isEqualTo("5312");
        assertThat(own.find("Hjälpfröken").code()).isEqualTo("9629");
        assertThat(own.find("kock").code()).isEqualTo("5120");
        assertThat(own.find("5312").title()).isEqualTo("Elevassistent");
    }

    @ParameterizedTest
    @CsvSource({
        "B-körkort,körkort b",
        "driving licence B,Körkort B",
        "HLR,hjärt-lungräddning",
        "laga mat,cooking",
        "الطبخ,matlagning"
    })
    void two_words_for_one_skill_are_compared_as_one(String one, String other) {
        assertThat(Skill.of(one).key()).isEqualTo(Skill.of(other).key());
        assertThat(Skill.of(one).name()).isEqualTo(one);
    }

    @Test
    void skills_that_only_resemble_each_other_stay_apart() {
        assertThat(Skill.of("HLR").key())
                .isNotEqualTo(Skill.of("Första hjälpen").key());
        assertThat(Skill.of("C++").key()).isNotEqualTo(Skill.of("C#").key());
        assertThat(Skill.of("Drakskötsel").key()).isEqualTo(PlainText.key("drakskötsel"));
    }

    @Test
    void no_word_means_two_skills() {
        Map<String, SkillNames.Entry> first = new HashMap<>();
        assertThat(SkillNames.entries()).hasSizeGreaterThan(300).allSatisfy(entry -> {
            for (var words : List.of(entry.swedish(), entry.english(), entry.arabic())) {
                assertThat(words).isNotEmpty();
                for (var word : words) {
                    assertThat(first.putIfAbsent(PlainText.key(word), entry))
                            .as(word)
                            .isIn(null, entry);
                }
            }
        });
    }
}
