package se.insteg.programmes.attendance;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wants to have said. The same tap may come in many times and counts once.
 *
 * @param id made where the tap was
 * @param seen how many marks about the person at this session were on the page
 * @param at by the clock of the phone
 * @param together what made by one press has in common; the id itself for a single tap
 */
public record Tap(UUID id, UUID personId, Said said, int seen, Instant at, UUID together) {}
