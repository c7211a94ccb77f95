package se.insteg.programmes.leading;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What somebody took on, for pages whose own room has asked the right already. */
@Component
public class LeadHistory {
    private final LeadTable table;

    LeadHistory(LeadTable table) {
        this.table = table;
    }

    /** What they said yes to; the latest first. */
    public List<LeadTask> takenOn(UUID person) {
        return table.ofPerson(person).stream()
                .filter(task -> Boolean.TRUE.equals(task.answer()))
                .toList();
    }
}
