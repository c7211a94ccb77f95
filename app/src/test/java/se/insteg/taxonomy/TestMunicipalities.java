package se.insteg.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The municipalities, without Spring. */
public final class TestMunicipalities {
    private TestMunicipalities() {}

    public static MunicipalityCodes read() {
        try {
            return new MunicipalityCodes(new ClassPathResource("access/municipalities.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
