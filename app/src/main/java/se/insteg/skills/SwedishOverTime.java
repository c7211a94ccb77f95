package se.insteg.skills;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.SwedishLevel;

/**
 * A person's Swedish, as it was said and examined day by day.
 *
 * @param claims those that stand and say a level, the earliest first
 * @param inUse the one matching goes by: the latest confirmed; null when none is
 * @param registered what the register says now; null for nothing
 */
public record SwedishOverTime(
        List<Claim> claims, @Nullable Claim inUse, @Nullable SwedishLevel registered) {
    private static final Comparator<Claim> BY_DAY = Comparator.<Claim, LocalDate>comparing(
                    claim -> claim.origin().on())
            .thenComparing(Claim::recordedAt)
            .thenComparing(Claim::id);

    public SwedishOverTime {
        claims = List.copyOf(claims);
    }

    static SwedishOverTime of(List<Claim> all, @Nullable SwedishLevel registered) {
        List<Claim> claims = all.stream()
                .filter(claim -> claim.stands() && claim.said().isSwedish() && level(claim) != null)
                .sorted(BY_DAY)
                .toList();
        Claim inUse = claims.stream()
                .filter(Claim::isConfirmed)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new SwedishOverTime(claims, inUse, registered);
    }

    /** Null when the claim says none. A mother tongue is C2. */
    public static @Nullable SwedishLevel level(Claim claim) {
        String level = claim.said().level();
        return level.isEmpty() ? null : level.equals("MOTHER_TONGUE") ? SwedishLevel.C2 : SwedishLevel.valueOf(level);
    }

    /** The level of the claim in use; null when there is none. */
    public @Nullable SwedishLevel levelInUse() {
        return inUse == null ? null : level(inUse);
    }

    /** Whether the register says something else than the claim in use: somebody has written there since. */
    public boolean differsFromRegister() {
        return inUse != null && !Objects.equals(levelInUse(), registered);
    }
}
