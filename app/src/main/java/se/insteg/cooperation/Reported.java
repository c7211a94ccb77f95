package se.insteg.cooperation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the host says of one session of a guest's, as it stands.
 *
 * @param thing stands for the session
 * @param held minutes it took
 * @param minutes that the guest was there; 0 when they were not
 */
public record Reported(UUID cardId, UUID thing, LocalDate day, int held, int minutes) {}
