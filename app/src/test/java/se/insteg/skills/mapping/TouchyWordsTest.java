package se.insteg.skills.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping must not ask is noticed in the languages it is asked in; what people work with is not. */
class TouchyWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Vilka är dina asylskäl?, ASYLUM",
        "Varför flydde du?, ASYLUM",
        "Varför lämnade du ditt land?, ASYLUM",
        "Why did you leave your country?, ASYLUM",
        "ما هي أسباب اللجوء؟, ASYLUM",
        "Vilken religion har du?, RELIGION",
        "Är du muslim eller kristen?, RELIGION",
        "What is your faith?, RELIGION",
        "ما هو دينك؟, RELIGION",
        "Vilket parti röstade du på?, POLITICS",
        "Har du varit politiskt aktiv?, POLITICS",
        "هل كنت في حزب سياسي؟, POLITICS"
    })
    void what_asks_for_it_is_refused(String text, TouchyWords.Subject subject) {
        assertThat(TouchyWords.in(text)).hasValueSatisfying(found -> {
            assertThat(found.subject()).isEqualTo(subject);
            assertThat(found.refused()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Har du arbetat som flyktingguide?",
                "Har du lett en grupp i kyrkan?",
                "Vill du gå med i en fackförening?"
            })
    void what_may_be_harmless_is_only_warned_of(String text) {
        assertThat(TouchyWords.in(text))
                .hasValueSatisfying(found -> assertThat(found.refused()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vilka arbeten har du haft?",
                "Har du arbetat på hotell?",
                "Vad kan du laga?",
                "Har du körkort?",
                "Which languages do you know?",
                "ما اللغات التي تعرفها؟",
                "Har du drivit restaurang?",
                "Med vem bor du?",
                "Hur länge har du väntat?"
            })
    void what_people_can_is_not_touched(String text) {
        assertThat(TouchyWords.in(text)).isEmpty();
    }
}
