package se.insteg.programmes.leading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the day's list of the one who leads: what they are called, and nothing else.
 *
 * @param here what was ticked; null: nothing
 */
public record LeadLine(
        UUID id,
        UUID taskId,
        UUID sessionId,
        UUID listedId,
        String called,
        @Nullable Boolean here) {}
