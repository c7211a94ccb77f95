package se.insteg.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.people.register.PersonTable;
import se.insteg.people.register.ReachSql;
import se.insteg.people.status.StatusTable;
import se.insteg.people.status.StatusTimeline;

/**
 * Everybody whom an action reaches, with all that was said of their status, for a room that works out figures or whom to ask.
 * Nobody is shown by it: it writes no audit row. Who shows some of them to anybody asks {@link People}.
 */
@Component
public class ReachedPeople {
    private final PersonTable table;
    private final StatusTable statuses;
    private final Rights rights;

    ReachedPeople(PersonTable table, StatusTable statuses, Rights rights) {
        this.table = table;
        this.statuses = statuses;
        this.rights = rights;
    }

    /** Protected people are among them for their named handler only: whoever counts leaves them out (decision 0852). */
    public Map<Participant, StatusTimeline> by(Action action) {
        return read(action, "");
    }

    /** Of those only one's own cases, and protected people one handles. */
    public Map<Participant, StatusTimeline> mineBy(Action action) {
        return read(action, " and (p.hidden or p.caseworker_id = :me)");
    }

    private Map<Participant, StatusTimeline> read(Action action, String narrowed) {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        String condition = ReachSql.anyOf(ReachSql.conditions(rights.reach(action), parameters)) + narrowed;
        List<Participant> reached = table.read(condition, parameters);
        Map<UUID, StatusTimeline> timelines = statuses.of(reached);
        Map<Participant, StatusTimeline> all = new LinkedHashMap<>();
        for (Participant one : reached) {
            StatusTimeline timeline = timelines.get(one.id());
            if (timeline != null) {
                all.put(one, timeline);
            }
        }
        return all;
    }
}
