package se.insteg.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import se.insteg.database.CannotStart;

class FailureInWordsTest {
    @Test
    void a_sentence_is_found_however_deep_it_lies() {
        assertThat(words(new IllegalStateException(new CannotStart("The disk is full."))))
                .isEqualTo("The disk is full.");
    }

    @Test
    void a_port_in_use_is_named_with_its_remedy() {
        assertThat(words(new PortInUseException(8080)))
                .contains("Port 8080 is taken")
                .contains("--port");
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, SPRING_DATASOURCE_PASSWORD",
        "28000, SPRING_DATASOURCE_USERNAME",
        "3D000, no such database",
        "08001, cannot be reached",
    })
    void a_database_that_does_not_let_us_in_says_what_to_check(String state, String expected) {
        assertThat(words(new SQLException("server said no", state))).contains(expected);
    }

    @Test
    void the_unforeseen_names_its_cause_and_where_to_read_more() {
        assertThat(words(new IllegalArgumentException("odd value")))
                .contains("odd value")
                .contains("log");
    }

    private static String words(Throwable cause) {
        FailureAnalysis analysis = new FailureInWords().analyze(new BeanCreationException("wrapped", cause));
        return analysis.getDescription();
    }
}
