package se.insteg.programmes.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The models that come with Insteg ({@code programmes/packages}). They are read as any other file, when Insteg starts. */
@Component
public class ShippedPackages {
    private static final List<String> KEYS = List.of("leksand", "mariestad", "trelleborg");

    private final SequencedMap<String, Shipped> all = new LinkedHashMap<>();

    /** @throws IllegalStateException when one is wrong; then the application does not start */
    public ShippedPackages() throws IOException {
        for (String key : KEYS) {
            String text = new ClassPathResource("programmes/packages/" + key + ".yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
            switch (PackageReader.read(text)) {
                case PackageReader.Read(ProgrammePackage read) -> all.put(key, new Shipped(key, text, read));
                case PackageReader.Rejected(List<Slip> slips) ->
                    throw new IllegalStateException("programmes/packages/" + key + ".yaml: " + slips);
            }
        }
    }

    /** @param key its name in addresses @param text the file */
    public record Shipped(String key, String text, ProgrammePackage read) {}

    public List<Shipped> all() {
        return List.copyOf(all.values());
    }

    public Optional<Shipped> find(String key) {
        return Optional.ofNullable(all.get(key));
    }
}
