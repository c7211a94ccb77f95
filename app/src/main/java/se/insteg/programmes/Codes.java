package se.insteg.programmes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How constants are written in forms, addresses, files and the database: lower case, with hyphens. */
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this code, or null when there is none. */
    public static <E extends Enum<E>> @Nullable E find(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(code)) {
                return constant;
            }
        }
        return null;
    }
}
