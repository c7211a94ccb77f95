package se.insteg.programmes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;

/**
 * Somebody who leads sessions or supports in a mother tongue.
 *
 * @param staffId whose account it is; null for somebody without one
 * @param name of the account, or 1–100 characters
 * @param languages that one speaks with participants
 * @param active whether one can be chosen for new sessions
 * @param version counts changes, from 0
 */
public record Leader(
        UUID id,
        @Nullable UUID staffId,
        String name,
        LeaderKind kind,
        List<Language> languages,
        boolean active,
        int version) {
    public static final int LONGEST_NAME = 100;

    public Leader {
        languages = List.copyOf(languages);
    }

    Leader named(String other) {
        return new Leader(id, staffId, other, kind, languages, active, version);
    }
}
