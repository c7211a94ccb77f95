package se.insteg.docs;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.insteg.testing.Browser;

/** No test but the camera of {@code docs/retake-screenshots}, which starts the demonstration and says where it is. */
class ReadmePictures {
    private static final Path FOLDER = Path.of("../docs/screenshots");

    private final int port = Integer.getInteger("insteg.pictures.port", 0);

    @Test
    void take() throws IOException {
        terminal(Files.readString(Path.of(System.getProperty("insteg.pictures.match"))));
        try (Browser desk = Browser.at(port)) {
            Page page = desk.open("/login");
            shoot(page, "login");
            enter(page, "Sofia");
            shoot(page, "start");
            shoot(desk.open("/matching"), "matching");
            page.navigate(page.url() + "matching/offers");
            page.locator("main .task a").first().click();
            page.waitForURL("**/matching/offers/*");
            page.locator(".live").first().waitFor(); // it comes later, and pushes down what is below it
            page.locator(".compare").evaluate("""
                    it => { scrollTo({ top: it.getBoundingClientRect().top + scrollY - 24, behavior: 'instant' })
                      return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))) }""");
            shoot(page, "offer");
        }
        try (Browser desk = Browser.at(port)) {
            Page page = desk.open("/login");
            enter(page, "Anders");
            shoot(desk.open("/rights"), "rights");
        }
        try (Browser phone = Browser.at(port).in("ar").themed("dark").wide(390)) {
            Page page = phone.open("/login");
            enter(page, "Sofia");
            shoot(phone.open("/matching"), "matching-ar");
        }
    }

    private static void enter(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .click();
        page.waitForURL(url -> !url.contains("login"));
    }

    private void terminal(String said) throws IOException {
        try (Browser browser = Browser.at(port).wide(900)) {
            Page page = browser.open("/about");
            page.setContent("<pre></pre>");
            page.evaluate(
                    """
                    said => { const pre = document.querySelector('pre'); pre.textContent = said
                      Object.assign(document.body.style, { margin: 0, background: '#17202c' })
                      Object.assign(pre.style, { margin: 0, padding: '24px', color: '#e8eef5', font: '14px/1.5 monospace',
                        whiteSpace: 'pre-wrap' }) }""",
                    "$ ./insteg match --people examples/people.csv --offers examples/offers.csv --travel examples/travel.csv\n\n"
                            + said);
            page.locator("pre").screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve("match.png")));
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
