package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.insteg.people.search.NameWords;

class NameWordsTest {
    private static String sound(String word) {
        return NameWords.sought(word).getFirst().sound();
    }

    @ParameterizedTest
    @CsvSource({
        "Muhammad, Mohammed",
        "Muhammad, محمد",
        "Mohamed, Мохаммед",
        "Ahmed, أحمد",
        "Ali, علي",
        "Khaled, خالد",
        "Yousef, يوسف",
        "Josef, يوسف",
        "Fatimah, فاطمة",
        "Nour, نور",
        "Rachid, رشيد",
        "Rashid, رشيد",
        "Selam, ሰላም",
        "Oksana, Оксана",
        "Shirin, شیرین",
        "Şahin, Shahin",
        "Walid, وليد",
        "Abdel, Abdul",
        "Jozef, Josef"
    })
    void names_that_are_spelt_differently_sound_alike(String one, String other) {
        assertThat(sound(one)).isEqualTo(sound(other));
    }

    @ParameterizedTest
    @CsvSource({"Muhammad, Mahmoud Jr", "Amina, Omar", "Sara, Samir", "Hassan, Hussam", "Tesfay, Tekle"})
    void names_of_different_people_do_not(String one, String other) {
        assertThat(NameWords.key(one)).isNotEqualTo(NameWords.key(other));
    }

    @Test
    void swapped_names_are_a_likely_duplicate() {
        assertThat(NameWords.key("Tesfay Selam")).isEqualTo(NameWords.key("ሰላም ተስፋይ"));
    }

    @Test
    void the_article_is_found_with_and_without() {
        assertThat(NameWords.sought("Ali Al-Hassan"))
                .extracting(NameWords.Word::plain)
                .containsExactly("ali", "hassan");
        assertThat(NameWords.stored("Alhassan"))
                .extracting(NameWords.Word::plain)
                .contains("alhassan", "hassan");
        assertThat(NameWords.sought("Al")).hasSize(1);
    }

    @Test
    void a_latin_name_is_sorted_as_written_and_another_script_by_its_letters() {
        assertThat(NameWords.latin("Åsa Öberg")).isEqualTo("Åsa Öberg");
        assertThat(NameWords.latin("Оксана Бондар")).isEqualTo("Oksana Bondar");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'-'", "'😀'", "'ʿ'"})
    void what_has_no_letters_has_no_words(String nothing) {
        assertThat(NameWords.key(nothing).length()).isLessThan(2);
        assertThat(NameWords.sought(nothing).size()).isLessThan(2);
    }
}
