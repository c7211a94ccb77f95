package se.insteg.ui;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;

/**
 * The parameters of a list that a program asks for. Unlike on a page, what cannot be understood is told rather than
 * overlooked: a program would take the wrong list for the right one.
 */
public final class Parameters {
    private static final int LONGEST_SEARCH = 200;

    private final Form asked;

    /** @param known the parameters there are; any other is refused */
    public Parameters(Form asked, Set<String> known) {
        this.asked = asked;
        asked.names().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> asked.reject(name, "ui.api.unknownParameter"));
    }

    /** What to look for, at most 200 characters; empty when nothing. */
    public String sought() {
        String sought = asked.text("q");
        if (sought.length() > LONGEST_SEARCH) {
            asked.reject("q", "ui.api.tooLong", LONGEST_SEARCH);
        }
        return sought;
    }

    /** The place where the list goes on; null from the start. */
    public @Nullable UUID cursor() {
        return id("cursor", "ui.api.cursor");
    }

    /** What the list was to go on from is not there any more. */
    public void cannotGoOn() {
        asked.reject("cursor", "ui.api.cursor");
    }

    public @Nullable UUID id(String name) {
        return id(name, "ui.api.notAnId");
    }

    private @Nullable UUID id(String name, String messageKey) {
        String text = asked.text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            asked.reject(name, messageKey);
            return null;
        }
        return UUID.fromString(text);
    }

    public boolean yes(String name) {
        String text = asked.text(name);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            asked.reject(name, "ui.api.notAChoice", "true, false");
        }
        return text.equals("true");
    }

    public <E> @Nullable E constant(String name, E[] values, Function<E, String> code) {
        String text = asked.text(name);
        for (E value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            asked.reject(
                    name, "ui.api.notAChoice", Arrays.stream(values).map(code).collect(Collectors.joining(", ")));
        }
        return null;
    }

    /** @throws Rejected (400) when something was not understood */
    public void check() {
        if (asked.rejected()) {
            throw Rejected.query(asked);
        }
    }
}
