package se.insteg.placements.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.placements.Party;

/**
 * One of a placement's follow-ups, and what has been answered in it.
 *
 * @param due the day it is due
 * @param replies of both parties, the newest version first
 */
public record FollowUp(Occasion occasion, LocalDate due, List<Reply> replies) {
    public FollowUp {
        replies = List.copyOf(replies);
    }

    /** What the party says now; null while it has not answered. */
    public @Nullable Reply now(Party party) {
        return replies.stream().filter(one -> one.party() == party).findFirst().orElse(null);
    }

    /** What the party said before that. */
    public List<Reply> earlier(Party party) {
        return replies.stream().filter(one -> one.party() == party).skip(1).toList();
    }

    public boolean isDone() {
        return now(Party.HOST) != null && now(Party.PARTICIPANT) != null;
    }
}
