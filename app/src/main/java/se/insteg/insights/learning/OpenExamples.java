package se.insteg.insights.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Strangers;

/** Learning examples for anybody, without signing in: what is published, and nothing else of the municipality. */
@Component
public class OpenExamples {
    private final Strangers strangers;
    private final ExampleTable table;

    OpenExamples(Strangers strangers, ExampleTable table) {
        this.strangers = strangers;
        this.table = table;
    }

    /** @param initiative whose it is */
    public record Open(UUID initiative, Example example) {}

    /** By name. */
    public List<Open> all(Strangers.Town town) {
        return strangers.among(town, () -> table.all().stream()
                .map(one -> new Open(one.initiative(), one.example()))
                .toList());
    }

    public Optional<Example> find(Strangers.Town town, UUID initiative) {
        return strangers.among(town, () -> table.published(initiative));
    }
}
