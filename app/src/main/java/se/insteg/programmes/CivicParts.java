package se.insteg.programmes;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which parts civic orientation has by law, from when on ({@code programmes/civic-parts.yaml}). */
@Component
public class CivicParts {
    private final List<Parts> all;

    /** @throws IllegalStateException when the file is wrong; then the application does not start */
    public CivicParts() throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (InputStream file = new ClassPathResource("programmes/civic-parts.yaml").getInputStream()) {
            List<Parts> read = new ArrayList<>();
            Iterable<?> versions = new Yaml(new SafeConstructor(strict)).load(file);
            for (Object version : versions) {
                read.add(parts((Map<?, ?>) version));
            }
            all = List.copyOf(read);
        }
    }

    /**
     * The parts as they are from a day on.
     *
     * @param source where it stands
     * @param open what nobody has checked
     */
    public record Parts(LocalDate from, String source, String open, List<CivicPart> parts) {}

    /** As the law was on this day; empty before there was any. */
    public Optional<Parts> on(LocalDate day) {
        return all.stream().filter(one -> !one.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    private static Parts parts(Map<?, ?> version) {
        List<CivicPart> parts = new ArrayList<>();
        if (version.get("parts") instanceof List<?> codes) {
            for (Object code : codes) {
                CivicPart part = Codes.find(CivicPart.class, String.valueOf(code));
                parts.add(Objects.requireNonNull(part, () -> "programmes/civic-parts.yaml: no part " + code));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalStateException("programmes/civic-parts.yaml: a version without parts");
        }
        return new Parts(LocalDate.parse(text(version, "from")), text(version, "source"), text(version, "open"), parts);
    }

    private static String text(Map<?, ?> version, String name) {
        if (version.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("programmes/civic-parts.yaml: '" + name + "' should be a text");
    }
}
