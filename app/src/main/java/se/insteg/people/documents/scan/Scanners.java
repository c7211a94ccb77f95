package se.insteg.people.documents.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.database.CannotStart;

/** Which scanner there is: {@code insteg.scanner} is {@code none}, or {@code clamd:} and where it listens. */
@Configuration(proxyBeanMethods = false)
public class Scanners {
    private static final Pattern CLAMD = Pattern.compile("clamd:([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+\\]):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    @Bean
    Scanner scanner(@Value("${insteg.scanner:none}") String configured) {
        return of(configured);
    }

    /** @throws CannotStart when it is neither */
    public static Scanner of(String configured) {
        if (configured.isBlank() || configured.equals("none")) {
            return new NoScanner();
        }
        Matcher clamd = CLAMD.matcher(configured.strip());
        if (!clamd.matches() || Integer.parseInt(clamd.group(2)) > LAST_PORT) {
            throw new CannotStart("INSTEG_SCANNER should be none, or clamd: and where it listens, as"
                    + " clamd:127.0.0.1:3310. It is: " + configured);
        }
        return new Clamd(clamd.group(1), Integer.parseInt(clamd.group(2)));
    }

    /** Lets everything by, and says so. */
    private record NoScanner() implements Scanner {
        @Override
        public boolean looks() {
            return false;
        }

        @Override
        public Verdict scan(byte[] file) {
            return new Verdict.NotLooked();
        }
    }
}
