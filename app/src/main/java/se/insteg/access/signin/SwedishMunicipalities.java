package se.insteg.access.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;

/** All municipalities of Sweden by kommunkod (SCB, unchanged since Knivsta in 2003), to choose from at set-up. */
@Component
public class SwedishMunicipalities {
    private final List<Form.Option> options;

    SwedishMunicipalities(@Value("classpath:access/municipalities.csv") Resource list) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            options = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", 2))
                    .map(row -> Form.Option.text(row[0], row[0] + " " + row[1]))
                    .toList();
        }
    }

    /** "2029 Leksand", by code. */
    List<Form.Option> options() {
        return options;
    }

    /** "Leksand"; empty for a code that is none. */
    public String name(String code) {
        return options.stream()
                .filter(option -> option.value().equals(code))
                .map(option -> option.label().substring(code.length() + 1))
                .findFirst()
                .orElse("");
    }

    boolean knows(String code) {
        return options.stream().anyMatch(option -> option.value().equals(code));
    }
}
