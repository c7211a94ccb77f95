package se.insteg.skills.elsewhere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A part of a file, whether it was written as JSON or as XML: an object's member is a part within, and so is an element; of
 * an array each item is a part of the array's name.
 *
 * @param name without a namespace
 * @param text its own words, without white space around; empty for none
 */
record Part(String name, String text, List<Part> parts) {
    Part {
        parts = List.copyOf(parts);
    }

    /** Those of this name, at any depth; none within another that is found. */
    List<Part> all(String wanted) {
        List<Part> found = new ArrayList<>();
        for (Part part : parts) {
            if (part.name.equals(wanted) && !part.isList()) {
                found.add(part);
            } else {
                found.addAll(part.all(wanted));
            }
        }
        return found;
    }

    /** Items of a list carry the list's own name. */
    private boolean isList() {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.name.equals(name));
    }

    /** The first found by going through these names, each at any depth. */
    Optional<Part> first(String... names) {
        List<Part> found = List.of(this);
        for (String wanted : names) {
            found = found.stream().flatMap(part -> part.all(wanted).stream()).toList();
        }
        return found.stream().findFirst();
    }

    /** The words of {@link #first}; empty when there is none. */
    String text(String... names) {
        return first(names).map(Part::text).orElse("");
    }

    /** The first words that are any, of several ways. */
    String either(String[]... ways) {
        return Arrays.stream(ways)
                .map(this::text)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
