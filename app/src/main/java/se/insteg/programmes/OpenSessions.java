package se.insteg.programmes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.programmes.store.SessionTable;

/**
 * When groups that are open to all meet, for a room that tells everybody. Asks for no right: whoever lets a group be told of
 * has asked for theirs. Says nothing of who takes part.
 */
@Component
public class OpenSessions {
    private final SessionTable table;

    OpenSessions(SessionTable table) {
        this.table = table;
    }

    /** Of these groups, from the first day to the last, in order; the cancelled ones too. */
    public List<Session> of(Collection<UUID> groups, LocalDate from, LocalDate to) {
        return groups.isEmpty()
                ? List.of()
                : table.between(from, to).stream()
                        .filter(session -> groups.contains(session.groupId()))
                        .toList();
    }
}
