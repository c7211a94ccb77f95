package se.insteg.people;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How old somebody is, and what that means here. Whoever has no known day of birth counts as grown up. */
public final class Ages {
    /** From this age on somebody is of age (föräldrabalken 9:1). */
    public static final int ADULT = 18;

    /**
     * From this age on somebody may be matched with a placement, as in the scheme of placements for asylum seekers; work by
     * younger ones needs what no page here asks for (AFS 2023:3). An offer may ask for more.
     */
    public static final int YOUNGEST_AT_WORK = 16;

    private Ages() {}

    /** Whole years, or null when the day of birth is not known. */
    public static @Nullable Integer of(PersonDetails person, LocalDate today) {
        LocalDate born = person.identity().born();
        return born == null ? null : Period.between(born, today).getYears();
    }

    /** Under 18. */
    public static boolean isChild(PersonDetails person, LocalDate today) {
        Integer age = of(person, today);
        return age != null && age < ADULT;
    }

    /** Too young for a placement: has no work profile, and is in no matching. */
    public static boolean isTooYoungForWork(PersonDetails person, LocalDate today) {
        Integer age = of(person, today);
        return age != null && age < YOUNGEST_AT_WORK;
    }
}
