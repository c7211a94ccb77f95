package se.insteg.outbox;

import java.util.Locale;

/** How a message travels. */
public enum Channel {
    SMS,
    EMAIL;

    /** As stored and in keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
