package se.insteg.rules;

import java.time.LocalDate;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;
import se.insteg.rules.conditions.Condition;

/**
 * What a rule said from one day to another.
 *
 * @param key area and name, such as "civic.offer"; the same through all its versions
 * @param from its first day
 * @param to its last day; null when no end is known
 * @param source where it stands, in Swedish as cited
 * @param open what about it has not been checked, in Swedish; empty when it is verified
 * @param parameters ages in years, hours, months, amounts in kronor
 * @param words the version whose words it shares, by its first day
 * @param condition when it applies to somebody
 */
public record Rule(
        String key,
        RuleKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        String open,
        SequencedMap<String, Integer> parameters,
        LocalDate words,
        Condition condition) {

    /** Whether somebody has seen it in its source; otherwise it warns and never blocks. */
    public boolean verified() {
        return open.isEmpty();
    }

    public boolean appliesOn(LocalDate day) {
        LocalDate last = to;
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    /** The first part of the key. */
    public String area() {
        return key.substring(0, key.indexOf('.'));
    }

    /** @throws IllegalArgumentException if the rule has none of that name */
    public int parameter(String name) {
        Integer value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The rule " + key + " of " + from + " has no parameter " + name);
        }
        return value;
    }

    /** Its name. */
    public Words title() {
        return Words.of("rules.title." + key);
    }

    /** One sentence on what it means; the parameters fill it in their order. */
    public Words meaning() {
        return Words.of(
                "rules.meaning." + key + "." + words, parameters.values().toArray());
    }
}
