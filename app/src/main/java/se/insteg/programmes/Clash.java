package se.insteg.programmes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or some room that is taken by another session at the same time.
 *
 * @param other the session that has them
 * @param room whether the room is the same
 * @param leaders who are asked for by both
 */
public record Clash(Session other, boolean room, List<UUID> leaders) {
    /** With each of the others that is held at the same time and asks for the same. */
    public static List<Clash> of(
            @Nullable UUID self, Session.When when, Session.What what, Collection<Session> others) {
        List<Clash> clashes = new ArrayList<>();
        for (Session other : others) {
            if (other.cancelled() || other.id().equals(self) || !other.when().overlaps(when)) {
                continue;
            }
            UUID room = what.room();
            boolean sameRoom = room != null && room.equals(other.what().room());
            List<UUID> leaders = what.leaders().stream()
                    .filter(other.what().leaders()::contains)
                    .toList();
            if (sameRoom || !leaders.isEmpty()) {
                clashes.add(new Clash(other, sameRoom, leaders));
            }
        }
        return clashes;
    }
}
