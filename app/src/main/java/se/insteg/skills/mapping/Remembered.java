package se.insteg.skills.mapping;

import java.time.LocalDate;
import java.util.List;
import se.insteg.skills.Claim;

/**
 * What is known before a question is asked again, to be kept, changed or taken away.
 *
 * @param answer as the question's form shows it
 * @param on the day it was said; of several the latest
 * @param claims those of the profile that the answer tells of; none for what becomes no claim
 */
public record Remembered(Answer answer, LocalDate on, List<Claim> claims) {
    public Remembered {
        claims = List.copyOf(claims);
    }
}
