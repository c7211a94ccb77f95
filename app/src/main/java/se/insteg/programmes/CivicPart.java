package se.insteg.programmes;

import org.jspecify.annotations.Nullable;

/** The eight parts of civic orientation (förordningen 2010:1138), in their order; {@link CivicParts} says since when. */
public enum CivicPart {
    COMING_TO_SWEDEN,
    LIVING_IN_SWEDEN,
    EARNING_A_LIVING,
    RIGHTS_AND_DUTIES,
    FAMILY_AND_CHILDREN,
    HAVING_A_SAY,
    HEALTH,
    GROWING_OLD;

    public String code() {
        return Codes.of(this);
    }

    /** 1 to 8. */
    public int number() {
        return ordinal() + 1;
    }

    /** @return null unless the number is 1 to 8 */
    public static @Nullable CivicPart numbered(int number) {
        return number < 1 || number > values().length ? null : values()[number - 1];
    }
}
