package se.insteg.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Style sheets, scripts and pictures: our own in {@code assets/}, and those we take from webjars. */
final class Assets {
    /** Where they are served: {@code /assets/<fingerprint>/<name>}. Open to anybody. */
    static final String PATH = "/assets";

    private static final Map<String, String> FROM_WEBJARS = Map.of(
            "tabler.css", "tabler__core/*/dist/css/tabler.min.css",
            "tabler.rtl.css", "tabler__core/*/dist/css/tabler.rtl.min.css",
            "htmx.js", "htmx.org/*/dist/htmx.min.js");

    private final Map<String, Asset> byName = new TreeMap<>();

    Assets() {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        try {
            for (Resource own : files.getResources("classpath:assets/*.*")) {
                add(String.valueOf(own.getFilename()), own);
            }
            for (var webjar : FROM_WEBJARS.entrySet()) {
                Resource[] found = files.getResources("classpath*:META-INF/resources/webjars/" + webjar.getValue());
                if (found.length != 1) {
                    throw new IllegalStateException(found.length + " files instead of one: " + webjar.getValue());
                }
                add(webjar.getKey(), found[0]);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String name, Resource file) throws IOException {
        byName.put(name, Asset.of(name, file.getContentAsByteArray()));
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
