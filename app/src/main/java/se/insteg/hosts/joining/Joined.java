package se.insteg.hosts.joining;

import java.time.Instant;
import java.util.UUID;

/**
 * That an entry went into another.
 *
 * @param goneName what the one that nobody meets any more was called
 * @param why as whoever did it wrote
 */
public record Joined(UUID id, UUID keptId, UUID goneId, String goneName, String why, Instant at) {}
