package se.insteg.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Style sheets, scripts and pictures: our own in {@code assets/}, and those we take from webjars.
 *
 * <p>{@code insteg.css} is what we use of Tabler followed by our own {@code assets/css/*.css} in the order of their
 * names; {@code insteg.rtl.css} is the same on Tabler's right-to-left build. Ours uses logical properties only, so it
 * has no second build.
 */
final class Assets {
    /** Where they are served: {@code /assets/<fingerprint>/<name>}. Open to anybody. */
    static final String PATH = "/assets";

    /**
     * The classes we use of Tabler; rules for others are left out, which makes the style sheet a tenth as heavy. A
     * test fails when a template uses a class that is neither here nor in our own style sheets.
     */
    static final Set<String> OF_TABLER = Set.of(
            "btn",
            "btn-primary",
            "btn-danger",
            "btn-link",
            "form-control",
            "form-select",
            "form-check-input",
            "form-label",
            "is-invalid",
            "visually-hidden");

    private static final String TABLER = "META-INF/resources/webjars/tabler__core/*/dist/css/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final Map<String, Asset> byName = new TreeMap<>();

    Assets() {
        try {
            for (Resource own : files.getResources("classpath:assets/*.*")) {
                add(String.valueOf(own.getFilename()), text(own));
            }
            add("htmx.js", text(only(HTMX)));
            String ours = ours();
            add("insteg.css", styles("tabler.min.css", ours));
            add("insteg.rtl.css", styles("tabler.rtl.min.css", ours));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Our own style sheets, one after the other. */
    String ours() throws IOException {
        return Arrays.stream(files.getResources("classpath:assets/css/*.css"))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .map(Assets::text)
                .collect(Collectors.joining("\n"));
    }

    private String styles(String tabler, String ours) throws IOException {
        StyleSheet base = StyleSheet.read(text(only(TABLER + tabler))).keeping(OF_TABLER::contains);
        StyleSheet own = StyleSheet.read(ours);
        return base.withDarkByDevice().small()
                + "\n/* Tabler and Bootstrap above: MIT, see /about. Insteg below: EUPL-1.2. */\n"
                + own.withDarkByDevice().small();
    }

    private Resource only(String path) throws IOException {
        Resource[] found = files.getResources("classpath*:" + path);
        if (found.length != 1) {
            throw new IllegalStateException(found.length + " files instead of one: " + path);
        }
        return found[0];
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String name, String content) {
        byName.put(name, Asset.of(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The address that changes with the content. */
    String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("There is no file assets/" + name));
        return PATH + '/' + asset.fingerprint() + '/' + name;
    }
}
