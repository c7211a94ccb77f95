package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import se.insteg.kernel.Refusal;
import se.insteg.testing.Http;
import se.insteg.testing.InstegTest;

/** Every fault is told in words, with a code that stands in the log; never a stack trace. */
@InstegTest
class ProblemPagesTest {
    private static final String REFERENCE = "[2-9B-Y]{4}-[2-9B-Y]{4}";

    @LocalServerPort
    int port;

    @Test
    void a_page_that_does_not_exist_says_what_to_do_and_its_code_is_in_the_log() {
        LoggedLines log = LoggedLines.of(Problems.class);
        Http.Answer answer = Http.at(port).get("/no-such-page?name=Amal");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Language")).isEqualTo("sv");
        assertThat(answer.text())
                .contains("Sidan finns inte", "Gör så här", "administratör")
                .doesNotContain("Exception");
        String code = answer.text().replaceAll("(?s).*(" + REFERENCE + ").*", "$1");
        assertThat(log.text()).contains(code + " 404 GET /no-such-page").doesNotContain("Amal");
    }

    @Test
    void programs_get_problem_details() {
        Http.Answer answer = Http.at(port).get("/no-such-page", "Accept", "application/json", "Accept-Language", "en");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text())
                .contains("\"title\":\"The page does not exist\"", "\"status\":404", "urn:insteg:problem:");
        assertThat(Http.at(port).get("/api/v1/nothing").header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about?%zz=1", "/a;b=c", "/a%2f..%2fb", "//about"})
    void an_address_that_cannot_be_read_is_a_bad_request(String path) throws Exception {
        String answer = RawHttp.get(port, path);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("</h1>").doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void the_error_address_itself_is_no_page() {
        assertThat(Http.at(port).get("/error").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Refusal.Kind.class)
    void a_refusal_is_told_with_its_status(Refusal.Kind kind) {
        Problem problem = told(new Refusal(kind, "ui.search"));
        assertThat(problem.status()).isEqualTo(kind.status());
        assertThat(problem.family()).as("has words of its own").isEqualTo(kind.status());
        assertThat(problem.messageKey()).isEqualTo("ui.search");
    }

    @Test
    void a_fault_wrapped_by_the_server_is_told_as_what_it_was() {
        assertThat(told(new RuntimeException(new Refusal(Refusal.Kind.CONFLICT, "ui.search")))
                        .status())
                .isEqualTo(409);
        assertThat(told(new OptimisticLockingFailureException("older")).status())
                .isEqualTo(409);
        assertThat(told(new DataAccessResourceFailureException("gone")).status())
                .isEqualTo(503);
        assertThat(told(new MaxUploadSizeExceededException(1)).status()).isEqualTo(413);
    }

    @Test
    void an_unknown_fault_is_ours_and_is_logged_whole() {
        LoggedLines log = LoggedLines.of(Problems.class);
        Problem problem = told(new IllegalStateException("a cause for the log only"));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.messageKey()).isNull();
        assertThat(log.text()).contains(problem.reference() + " 500", "a cause for the log only");
    }

    @ParameterizedTest
    @CsvSource({"418, 400", "404, 404", "502, 500", "503, 503"})
    void a_status_without_words_of_its_own_uses_its_familys(int status, int family) {
        Problem problem = Problems.of(status, new MockHttpServletRequest(), "/x");
        assertThat(List.of(problem.status(), problem.family())).containsExactly(status, family);
    }

    private static Problem told(Throwable fault) {
        return Problems.of(fault, new MockHttpServletRequest("GET", "/x"), "/x");
    }
}
