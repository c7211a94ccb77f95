package se.insteg.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * A text that comes with Insteg in several languages, one file each: {@code people/information_ar.txt}. A translation begins
 * with a line that says whether anybody has read it whose mother tongue it is; that line is not part of the text.
 */
public final class TextFile {
    /** How the line begins. */
    public static final String STATUS = "# status: ";

    private TextFile() {}

    /**
     * @param name such as "people/information"
     * @param language BCP 47
     */
    public static String read(String name, String language) {
        String file = name + "_" + language.replace('-', '_') + ".txt";
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith(STATUS))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
