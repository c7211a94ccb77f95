package se.insteg.rules.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a file with names and values; every reading says where it stands when it is not what it should be. */
final class Part {
    private final String where;
    private final Map<String, @Nullable Object> values;

    private Part(String where, Map<String, @Nullable Object> values) {
        this.where = where;
        this.values = values;
    }

    static Part of(String where, @Nullable Object loaded) {
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new IllegalStateException(where + ": should be a list of 'name: value'");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((name, value) -> values.put(String.valueOf(name), value));
        return new Part(where, values);
    }

    String where() {
        return where;
    }

    IllegalStateException wrong(String what) {
        return new IllegalStateException(where + ": " + what);
    }

    /** Itself, if it knows no other names than these. */
    Part only(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw wrong("'" + name + "' is not known here; known are "
                        + known.stream().sorted().toList());
            }
        }
        return this;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    String text(String name) {
        Object value = values.get(name);
        if (!(value instanceof String text) || text.isBlank()) {
            throw wrong("'" + name + "' should be a text, but is " + RuleFile.shown(value));
        }
        return text.strip();
    }

    boolean yes(String name) {
        Object value = values.get(name);
        if (value == null && !has(name)) {
            return false;
        }
        if (value instanceof Boolean yes) {
            return yes;
        }
        throw wrong("'" + name + "' should be true or false, but is " + RuleFile.shown(value));
    }

    /** YAML reads 2026-10-01 as midnight of that day in UTC. */
    LocalDate date(String name) {
        if (values.get(name) instanceof Date date) {
            return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
        }
        throw wrong("'" + name + "' should be a day such as 2026-10-01, but is " + RuleFile.shown(values.get(name)));
    }

    /** A whole number, or the name of one among the parameters. */
    int whole(String name, Map<String, Integer> parameters) {
        Object value = values.get(name);
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        if (value instanceof String parameter && parameters.get(parameter) != null) {
            return parameters.getOrDefault(parameter, 0);
        }
        throw wrong("'" + name + "' should be a whole number"
                + (parameters.isEmpty() ? "" : " or one of the parameters " + parameters.keySet()) + ", but is "
                + RuleFile.shown(value));
    }

    Part part(String name) {
        return of(where + ", " + name, values.get(name));
    }

    List<Part> parts(String name) {
        if (!(values.get(name) instanceof List<?> several)) {
            throw wrong("'" + name + "' should be a list");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < several.size(); i++) {
            parts.add(of(where + ", " + name + " " + (i + 1), several.get(i)));
        }
        return parts;
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        return constantOf(type, values.get(name));
    }

    <E extends Enum<E>> Set<E> constants(Class<E> type, String name) {
        Set<E> constants = EnumSet.noneOf(type);
        Object value = values.get(name);
        for (Object one : value instanceof List<?> several ? several : Arrays.asList(value)) {
            constants.add(constantOf(type, one));
        }
        if (constants.isEmpty()) {
            throw wrong("'" + name + "' names none");
        }
        return constants;
    }

    private <E extends Enum<E>> E constantOf(Class<E> type, @Nullable Object name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw wrong(RuleFile.shown(name) + " is none of " + Arrays.toString(type.getEnumConstants()));
    }
}
