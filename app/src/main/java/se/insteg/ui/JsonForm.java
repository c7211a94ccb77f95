package se.insteg.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object as a form, so that what a program sends is understood, and refused, exactly as what is typed on a page.
 * {@code true} is a ticked box; {@code null} and an absent field are an empty one.
 */
public final class JsonForm {
    private JsonForm() {}

    /**
     * @param fields the names there are; any other is refused rather than overlooked
     * @throws Rejected (422) when it is no object of texts, numbers, true, false and lists of those
     */
    public static Form read(@Nullable JsonNode body, Collection<String> fields) {
        return Form.of(values(body, fields));
    }

    /** As {@link #read}, over values that stand when the object does not name them (RFC 7396, JSON Merge Patch). */
    public static Form patch(Map<String, List<String>> stored, @Nullable JsonNode body, Collection<String> fields) {
        Map<String, String[]> values = arrays(stored);
        values.putAll(values(body, fields));
        return Form.of(values);
    }

    /** Texts as they are stored. */
    public static Form of(Map<String, List<String>> stored) {
        return Form.of(arrays(stored));
    }

    private static Map<String, String[]> arrays(Map<String, List<String>> stored) {
        Map<String, String[]> values = new HashMap<>();
        stored.forEach((field, texts) -> values.put(field, texts.toArray(String[]::new)));
        return values;
    }

    private static Map<String, String[]> values(@Nullable JsonNode body, Collection<String> fields) {
        Form wrong = Form.empty();
        Map<String, String[]> values = new HashMap<>();
        if (body == null || !body.isObject()) {
            throw Rejected.of(wrong.rejectAll("ui.api.notObject"));
        }
        body.properties().forEach(field -> {
            String name = field.getKey();
            List<String> texts = texts(field.getValue());
            if (!fields.contains(name)) {
                wrong.reject(name, "ui.api.unknownField");
            } else if (texts == null) {
                wrong.reject(name, "ui.api.notText");
            } else {
                values.put(name, texts.toArray(String[]::new));
            }
        });
        if (wrong.rejected()) {
            throw Rejected.of(wrong);
        }
        return values;
    }

    private static @Nullable List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            String text = text(value);
            return text == null ? null : text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value) {
            String text = text(one);
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "";
        }
        if (value.isNumber()) {
            return value.asString();
        }
        return value.isString() ? value.asString() : null;
    }
}
