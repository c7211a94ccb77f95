package se.insteg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chromium, started once per test run, and what every page must hold: nothing that axe remarks on, nothing wider than
 * the window, no complaint in the console.
 *
 * <pre>{@code
 * try (Browser visit = Browser.at(port).in("ar").wide(390).dark()) {
 *     Page page = visit.open("/style");
 *     visit.assertSound(page);
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
    /** Desk, phone, and 400 % zoom on a desk (WCAG 1.4.10). */
    public static final List<Integer> WIDTHS = List.of(1280, 390, 320);

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AXE = axe();

    private final String address;
    private final com.microsoft.playwright.Browser.NewContextOptions options =
            new com.microsoft.playwright.Browser.NewContextOptions();
    private final List<Cookie> cookies = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private @Nullable BrowserContext context;

    private Browser(String address) {
        this.address = address;
        options.setLocale("sv-SE").setViewportSize(1280, 900);
    }

    /** A visitor with a browser of their own: no cookies, Swedish, light, 1280 wide. */
    public static Browser at(int port) {
        return new Browser("http://localhost:" + port);
    }

    /** Has chosen this language, such as "ar". */
    public Browser in(String language) {
        cookies.add(new Cookie("lang", language).setUrl(address));
        return this;
    }

    /** Has chosen "light" or "dark". */
    public Browser themed(String theme) {
        cookies.add(new Cookie("theme", theme).setUrl(address));
        return this;
    }

    /** CSS pixels. */
    public Browser wide(int width) {
        options.setViewportSize(width, 900);
        return this;
    }

    /** Is signed in as a member of a town's staff. */
    public Browser signedIn(TestTown town, UUID staff) {
        return carrying(Objects.requireNonNull(town.browser(staff).cookie()));
    }

    /** Carries a cookie as "name=value", such as that of {@link TestTown.Browser}. */
    public Browser carrying(String cookie) {
        String[] parts = cookie.split("=", 2);
        cookies.add(new Cookie(parts[0], parts[1]).setUrl(address));
        return this;
    }

    public Browser withoutScripts() {
        options.setJavaScriptEnabled(false);
        return this;
    }

    /** The context, made at first use, for what this class does not offer. */
    public BrowserContext context() {
        if (context == null) {
            context = Running.CHROMIUM.newContext(options);
            context.addCookies(cookies);
            context.onConsoleMessage(this::listen);
            context.onWebError(error -> complaints.add(error.error()));
        }
        return context;
    }

    /** Opens a path such as "/style" in a new tab. */
    public Page open(String path) {
        Page page = context().newPage();
        page.navigate(address + path);
        return page;
    }

    private void listen(ConsoleMessage message) {
        // A page that answers 404 or 422 is announced by the browser itself; that is not a fault of the page.
        boolean statusOfPage = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(address)
                && context().pages().stream()
                        .anyMatch(page -> message.location().startsWith(page.url()));
        if (List.of("error", "warning").contains(message.type()) && !statusOfPage) {
            complaints.add(message.text());
        }
    }

    /** Accessible, fits its window, complains of nothing and says no untranslated key. */
    public void assertSound(Page page) {
        assertAccessible(page);
        assertNoOverflow(page);
        assertThat(page.locator("body").innerText()).as("keys without words").doesNotContain("⟦");
        assertThat(complaints)
                .as("what the browser complained of at %s", page.url())
                .isEmpty();
    }

    /** A picture of the whole page to look at, in the folder {@code -Dinsteg.screenshots}; none without it. */
    public static void picture(Page page, String name) {
        String folder = System.getProperty("insteg.screenshots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    /**
     * No violation of any rule of axe, best practices included. Axe runs in the page itself and tells of violations only:
     * its own builder has everything that is right described too and carried over, which takes two to three times as long.
     */
    public static void assertAccessible(Page page) {
        page.waitForLoadState(); // a click leads on before the page is there, and this is quick
        page.evaluate(AXE);
        Object violations = page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ['violations'], preload: false})).violations
                  .flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target + ' ' + node.failureSummary))
                """);
        assertThat((List<?>) violations).as("axe at %s", page.url()).isEmpty();
    }

    /** Neither the page nor anything on it is wider than the window; scrolling boxes may hold more. */
    public static void assertNoOverflow(Page page) {
        Object wide = page.evaluate("""
                () => {
                  const scrolls = e => { for (let p = e; p; p = p.parentElement) {
                    if (getComputedStyle(p).overflowX !== 'visible') return true } return false }
                  const found = [...document.querySelectorAll('body *')].filter(e => {
                    const box = e.getBoundingClientRect()
                    return e.checkVisibility() && box.width > 1 && !e.closest('.skip-link, .visually-hidden') && !scrolls(e)
                      && (box.left < -1 || box.right > document.documentElement.clientWidth + 1
                          || (e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1))
                  }).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40))
                  const root = document.documentElement
                  if (root.scrollWidth > root.clientWidth) found.push('the page: ' + root.scrollWidth)
                  return found
                }
                """);
        assertThat((List<?>) wide)
                .as("too wide for %d at %s", page.viewportSize().width, page.url())
                .isEmpty();
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

    /** Started by the first test that needs it; ends with the run. */
    private static final class Running {
        static final com.microsoft.playwright.Browser CHROMIUM = start();

        private static com.microsoft.playwright.Browser start() {
            Optional<Path> installed = executable();
            try {
                Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
                Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
                LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
                installed.ifPresent(options::setExecutablePath);
                return playwright.chromium().launch(options);
            } catch (PlaywrightException e) {
                if (installed.isPresent()) {
                    throw e;
                }
                throw new IllegalStateException(
                        "No Chromium or Chrome on the PATH, and Playwright could not fetch one of its own. Install one"
                                + " (Debian: apt install chromium) or set INSTEG_CHROMIUM to its program",
                        e);
            }
        }

        /** The computer's own; without one Playwright fetches its own. */
        private static Optional<Path> executable() {
            String chosen = System.getenv("INSTEG_CHROMIUM");
            Stream<String> names = Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
            Stream<Path> onPath = names.flatMap(name ->
                    Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name)));
            return Stream.concat(Stream.ofNullable(chosen).map(Path::of), onPath)
                    .filter(Objects::nonNull)
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
