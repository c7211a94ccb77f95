package se.insteg.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The 290 municipalities of Sweden by kommunkod (SCB, unchanged since Knivsta in 2003). */
@Component
public class MunicipalityCodes {
    private final SequencedMap<String, String> names = new LinkedHashMap<>();

    MunicipalityCodes(@Value("classpath:access/municipalities.csv") Resource list) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] row = line.split(",", 2);
                names.put(row[0], row[1]);
            });
        }
    }

    /** Null for a code no municipality has. */
    public @Nullable String name(String code) {
        return names.get(code);
    }

    /** Code → name, by code. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(names);
    }
}
