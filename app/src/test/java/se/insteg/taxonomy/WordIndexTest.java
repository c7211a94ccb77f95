package se.insteg.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.planner.model.Language;
import se.insteg.taxonomy.reference.Official;
import se.insteg.taxonomy.search.WordIndex;

/** Finding what is meant with nothing but the list Insteg comes with. */
class WordIndexTest {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final TermIndex OCCUPATIONS = TermIndex.occupations(Official.NOTHING);
    private static final TermIndex SKILLS = TermIndex.skills(Official.NOTHING);

    private static List<String> occupations(String typed) {
        return OCCUPATIONS.find(typed, SWEDISH, 12).stream()
                .map(Suggestion::text)
                .toList();
    }

    private static String first(TermIndex index, String typed) {
        return index.find(typed, SWEDISH, 12).stream()
                .map(Suggestion::text)
                .findFirst()
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "kock, Kock (5120)",
        "KOCKAR, Kock (5120)",
        "kockarna, Kock (5120)",
        "studiehandl, Studiehandledare (5312)",
        "underskoterska, Undersköterska (5321)",
        "undersköteska, Undersköterska (5321)",
        "bil mekaniker, Bilmekaniker (7231)",
        "undersköterska hemtjänst, Undersköterska hemtjänst (5321)",
        "hemtjänst undersköterska, Undersköterska hemtjänst (5321)",
        "5120, Kock (5120)",
        "car mechanic, Bilmekaniker (7231)",
        "طباخ, Kock (5120)",
        "lastbil, Lastbilsförare (8332)",
        "snickre, Snickare (7111)",
    })
    void an_occupation_is_found_as_people_type_it(String typed, String first) {
        assertThat(first(OCCUPATIONS, typed)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "truck, Truckkort",
        "b-kör, Körkort B",
        "forklift, Truckkort",
        "matlagnign, Matlagning",
        "الطبخ, Matlagning",
        "hlr, HLR",
        "driving licence b, Körkort B",
        "dementia, Demensvård"
    })
    void a_skill_is_found_in_three_languages(String typed, String first) {
        assertThat(SKILLS.find(typed, SWEDISH, 12)).extracting(Suggestion::text).contains(first);
        assertThat(first(SKILLS, typed)).isEqualTo(first);
    }

    @Test
    void everything_suggested_is_understood_as_what_it_says() {
        for (String typed : List.of("a", "lärare", "assistent", "vård", "driver", "5")) {
            assertThat(occupations(typed)).isNotEmpty().allSatisfy(text -> {
                assertThat(StoredTerms.occupation(text).code()).isNotNull();
                assertThat(StoredTerms.text(StoredTerms.occupation(text))).isEqualTo(text);
            });
        }
    }

    @Test
    void nonsense_finds_nothing_and_breaks_nothing() {
        for (String typed : List.of("", "  ", "()", "\\", "%", "xqzw", "🙂", "a".repeat(1000))) {
            assertThat(occupations(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void what_it_is_called_in_the_readers_language_stands_beside() {
        assertThat(OCCUPATIONS.find("kock", Locale.ENGLISH, 1).getFirst())
                .isEqualTo(new Suggestion("Kock (5120)", "cook"));
        assertThat(OCCUPATIONS.find("kock", SWEDISH, 1).getFirst().also()).isEmpty();
        assertThat(OCCUPATIONS.find("cook", SWEDISH, 1).getFirst().also()).isEqualTo("cook");
        assertThat(SKILLS.find("truckkort", Locale.of("ar"), 1).getFirst().also())
                .isEqualTo("رخصة رافعة شوكية");
    }

    @Test
    void each_thing_is_told_once_and_no_more_than_asked_for() {
        WordIndex<Integer> index = new WordIndex<>(List.of(
                new WordIndex.Entry<>("Grön växt", 1, 0),
                new WordIndex.Entry<>("Växt", 1, 0),
                new WordIndex.Entry<>("Växthus", 2, 0),
                new WordIndex.Entry<>("Växtskydd", 3, 0)));
        assertThat(index.find("växt", 2)).extracting(WordIndex.Hit::meaning).containsExactly(1, 2);
        assertThat(index.find("växt", 9)).extracting(WordIndex.Hit::meaning).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(index.find("växt", 9).getFirst().name()).isEqualTo("Växt");
        assertThat(index.find("växt", 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tigrinja, ti",
        "Tigrinya, ti",
        "ukrainksa, uk",
        "العربية, ar",
        "دری, prs",
        "soma, so",
        "kurmanji, kmr",
        "hebre, he"
    })
    void a_language_is_found_by_its_name_in_several(String typed, String code) {
        assertThat(LanguageIndex.find(typed, 1)).extracting(Language::code).containsExactly(code);
    }
}
