package se.insteg.casework.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.insteg.casework.Checklist;

/**
 * The checklists that come with Insteg ({@code casework/checklists.yaml}). They have the same id in every municipality and
 * are stored there only when somebody starts or changes one.
 */
@Component
class ShippedChecklists {
    private final List<Checklist> all;

    ShippedChecklists() throws IOException {
        try (InputStream file = new ClassPathResource("casework/checklists.yaml").getInputStream()) {
            List<Checklist> read = new ArrayList<>();
            Iterable<?> lists = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            for (Object list : lists) {
                read.add(checklist((Map<?, ?>) list));
            }
            all = List.copyOf(read);
        }
    }

    private static Checklist checklist(Map<?, ?> written) {
        List<Checklist.Item> items = new ArrayList<>();
        for (Object item : (Iterable<?>) value(written, "items")) {
            Map<?, ?> fields = (Map<?, ?>) item;
            items.add(new Checklist.Item(value(fields, "what").toString(), (Integer) value(fields, "day")));
        }
        String key = "insteg checklist " + value(written, "key");
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new Checklist(id, 0, value(written, "name").toString(), items, false);
    }

    private static Object value(Map<?, ?> written, String key) {
        Object value = written.get(key);
        if (value == null) {
            throw new IllegalStateException("casework/checklists.yaml lacks " + key + " in " + written);
        }
        return value;
    }

    List<Checklist> all() {
        return all;
    }
}
