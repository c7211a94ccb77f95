package se.insteg.cooperation.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A month's basis that was sent, and is never changed.
 *
 * @param number of the host's, from 1
 * @param name of whoever sent it, at work
 */
public record Sent(UUID id, YearMonth month, int number, long totalOre, String name, Instant at) {}
