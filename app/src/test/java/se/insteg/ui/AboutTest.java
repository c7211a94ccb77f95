package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "insteg.home=target/test-data")
@AutoConfigureMockMvc
class AboutTest {
    @Autowired
    MockMvcTester http;

    @Test
    @WithMockUser
    void the_page_speaks_the_language_the_browser_asks_for() {
        assertThat(http.get().uri("/about").header("Accept-Language", "ar-SY,ar;q=0.9"))
                .bodyText()
                .contains("<html lang=\"ar\" dir=\"rtl\"", "حول Insteg");
    }
}
