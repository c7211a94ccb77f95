package se.insteg.hosts.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import se.insteg.kernel.Form;

/** A form filled in with what is stored. */
final class Typed {
    private Typed() {}

    static Form form(SequencedMap<String, List<String>> texts, int version) {
        Map<String, String[]> values = new HashMap<>();
        texts.forEach((field, several) -> values.put(field, several.toArray(String[]::new)));
        return Form.of(values).with("version", String.valueOf(version));
    }
}
