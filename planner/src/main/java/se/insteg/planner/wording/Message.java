package se.insteg.planner.wording;

import java.util.List;

/**
 * A sentence not yet put into words: the key of its pattern and the facts that fill it.
 *
 * @param key the pattern's name in the wording files
 * @param facts numbers, dates, texts, {@link Sayable}s, other messages or collections of these, in the pattern's order
 */
public record Message(String key, List<Object> facts) {
    public Message {
        facts = List.copyOf(facts);
    }

    public static Message of(String key, Object... facts) {
        return new Message(key, List.of(facts));
    }
}
