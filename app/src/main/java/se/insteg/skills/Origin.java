package se.insteg.skills;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim comes from.
 *
 * @param source not {@link ClaimSource#REGISTER}
 * @param on the day it was said, seen or tested
 * @param mapping the interview or self-mapping it was said in, or null
 */
public record Origin(
        ClaimSource source, LocalDate on, @Nullable UUID mapping) {
    public Origin {
        if (source == ClaimSource.REGISTER) {
            throw new IllegalArgumentException("What the register says is read there, not recorded again");
        }
    }

    public Origin(ClaimSource source, LocalDate on) {
        this(source, on, null);
    }
}
