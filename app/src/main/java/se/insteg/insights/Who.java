package se.insteg.insights;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.insteg.people.LegalSex;

/** Whom a figure counts, by legal sex as noted (MAR-16). */
public enum Who {
    ALL,
    WOMEN,
    MEN,
    /** Nobody has noted it. */
    UNSAID;

    public static Who of(@Nullable LegalSex sex) {
        return switch (sex) {
            case WOMAN -> WOMEN;
            case MAN -> MEN;
            case null -> UNSAID;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
