package se.insteg.kernel;

import java.util.List;

/**
 * A sentence to be said in the reader's language.
 *
 * @param key of the message
 * @param arguments numbers, texts, dates and moments; written out as the language does
 */
public record Words(String key, List<Object> arguments) {
    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String key, Object... arguments) {
        return new Words(key, List.of(arguments));
    }
}
