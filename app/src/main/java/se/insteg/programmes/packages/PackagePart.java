package se.insteg.programmes.packages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Codes;

/** A part of a package with names and values. What is not as it should be becomes a slip, and reading goes on. */
final class PackagePart {
    private final String where;
    private final Map<String, @Nullable Object> values;
    private final List<Slip> slips;

    private PackagePart(String where, Map<String, @Nullable Object> values, List<Slip> slips) {
        this.where = where;
        this.values = values;
        this.slips = slips;
    }

    /** @param known the names there can be; another is a slip */
    static PackagePart of(String where, @Nullable Object loaded, Set<String> known, List<Slip> slips) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (loaded instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
        } else {
            slips.add(Slip.at(where, "programmes.package.notNames"));
        }
        PackagePart part = new PackagePart(where, values, slips);
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> part.slip(shortened(name), "programmes.package.unknownName"));
        return part;
    }

    private static String shortened(String text) {
        String line = TypedText.line(text);
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private String at(String name) {
        return where.isEmpty() ? name : where + ", " + name;
    }

    void slip(String name, String messageKey, Object... arguments) {
        slips.add(Slip.at(at(name), messageKey, arguments));
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    /** One line, empty when the name is not there. */
    String line(String name, int longest) {
        return TypedText.line(text(name, longest));
    }

    String required(String name, int longest) {
        if (!has(name)) {
            slip(name, "programmes.package.missing");
            return "";
        }
        String line = line(name, longest);
        if (line.isEmpty() && values.get(name) instanceof String text && text.length() <= longest) {
            slip(name, "programmes.package.missing");
        }
        return line;
    }

    /** As written, in several lines if need be. */
    String text(String name, int longest) {
        Object value = values.get(name);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            slip(name, "programmes.package.notText");
            return "";
        }
        if (text.length() > longest) {
            slip(name, "programmes.package.tooLong", longest);
            return "";
        }
        return text.strip();
    }

    /** A whole number from low to high; low when the name is not there or is no such number. */
    int whole(String name, int low, int high) {
        Object value = values.get(name);
        if (value instanceof Integer number && number >= low && number <= high) {
            return number;
        }
        if (value != null) {
            slip(name, "programmes.package.notWhole", low, high);
        }
        return low;
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    /** Null when it is missing or none of them, which is a slip. */
    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return constant(name, type, values.get(name));
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (Object one : several(name, type.getEnumConstants().length)) {
            E constant = constant(name, type, one);
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    private <E extends Enum<E>> @Nullable E constant(String name, Class<E> type, @Nullable Object value) {
        E found = value instanceof String code ? Codes.find(type, code) : null;
        if (found == null) {
            List<String> known = new ArrayList<>();
            for (E one : type.getEnumConstants()) {
                known.add(Codes.of(one));
            }
            slip(name, "programmes.package.notOneOf", String.join(", ", known));
        }
        return found;
    }

    /** What the list holds; none when the name is not there. */
    List<?> several(String name, int most) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            slip(name, "programmes.package.notList");
            return List.of();
        }
        if (list.size() > most) {
            slip(name, "programmes.package.tooMany", most);
            return List.of();
        }
        return list;
    }

    /** The parts that the list holds, each called after its place in it. */
    List<PackagePart> parts(String name, int most, Set<String> known) {
        List<PackagePart> parts = new ArrayList<>();
        for (Object one : several(name, most)) {
            parts.add(of(at(name + " " + (parts.size() + 1)), one, known, slips));
        }
        return parts;
    }

    List<String> lines(String name, int most, int longest) {
        List<String> lines = new ArrayList<>();
        for (Object one : several(name, most)) {
            if (one instanceof String text && text.length() <= longest) {
                String line = TypedText.line(text);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            } else {
                slip(
                        name,
                        one instanceof String ? "programmes.package.tooLong" : "programmes.package.notText",
                        longest);
            }
        }
        return lines;
    }
}
