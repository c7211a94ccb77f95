package se.insteg.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.casework.Task;
import se.insteg.casework.Who;
import se.insteg.kernel.StartItem;

/** Reads and writes casework.task. */
@Component
public class TaskTable {
    private static final String OPEN = " and state in ('todo', 'waiting')";
    private static final String IN_ORDER = " order by due nulls last, place, id";
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    TaskTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** False, and nothing is written, when the same form was sent before. @param place among those of its checklist */
    public boolean insert(Task task, boolean hidden, int place) {
        return details(jdbc.sql("""
                        insert into casework.task (tenant_id, id, person_id, hidden, what, due, follows_case, staff_id,
                            unit_id, state, waiting_for, started_id, place, created_by, created_at)
                        values (:tenant, :id, :person, :hidden, :what, :due, :follows, :staff, :unit,
                            case when :waiting::text is null then 'todo' else 'waiting' end, :waiting, :started, :place,
                            :by, :now)
                        on conflict (tenant_id, id) do nothing
                        """), task.details())
                        .param("id", task.id())
                        .param("person", task.personId())
                        .param("hidden", hidden)
                        .param("started", task.startedId())
                        .param("place", place)
                        .param("by", task.createdBy())
                        .param("now", Timestamp.from(task.createdAt()))
                        .update()
                == 1;
    }

    /** False when the version is no longer the stored one, or the task has ended. */
    public boolean update(UUID id, int version, Task.Details wanted) {
        return details(jdbc.sql("""
                        update casework.task set what = :what, due = :due, follows_case = :follows, staff_id = :staff,
                            unit_id = :unit, waiting_for = :waiting,
                            state = case when :waiting::text is null then 'todo' else 'waiting' end, version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version
                        """ + OPEN), wanted)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when it has ended already. @param why it was dropped; null when it was done */
    public boolean end(UUID id, @Nullable String why, UUID by) {
        return jdbc.sql("""
                        update casework.task set state = case when :why::text is null then 'done' else 'dropped' end,
                            why = :why, ended_by = :by, ended_at = :now, version = version + 1
                        where tenant_id = :tenant and id = :id
                        """ + OPEN)
                        .param("why", why)
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** As it stood before it ended. False when it has not ended. */
    public boolean reopen(UUID id) {
        return jdbc.sql("""
                        update casework.task set state = case when waiting_for is null then 'todo' else 'waiting' end,
                            why = null, ended_by = null, ended_at = null, version = version + 1
                        where tenant_id = ? and id = ? and state in ('done', 'dropped')
                        """).params(tenancy.current(), id).update() == 1;
    }

    public Optional<Task> find(UUID id) {
        return jdbc.sql("select * from casework.task where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(TaskTable::task)
                .optional();
    }

    /** All about a person: what is open first, by day; then what has ended, the latest first. */
    public List<Task> of(UUID person) {
        return jdbc.sql("select * from casework.task where tenant_id = ? and person_id = ?"
                        + " order by ended_at desc nulls first, due nulls last, place, id")
                .params(tenancy.current(), person)
                .query(TaskTable::task)
                .list();
    }

    /**
     * What is open for these colleagues or units, and about the protected people whose handler is at work.
     *
     * @param until only what is due by then; null for all
     */
    public List<Task> open(Set<UUID> staff, Set<UUID> units, @Nullable LocalDate until, int most) {
        return jdbc.sql("select * from casework.task where tenant_id = :tenant" + OPEN
                        + " and (staff_id in (:staff) or unit_id in (:units) or hidden)"
                        + (until == null ? "" : " and due <= :until") + IN_ORDER + " limit :most")
                .param("tenant", tenancy.current())
                .param("staff", staff)
                .param("units", units.isEmpty() ? Set.of(NOBODY) : units)
                .param("until", until)
                .param("most", most)
                .query(TaskTable::task)
                .list();
    }

    /** Whoever has the case now has what follows it. */
    public void follow(UUID person, @Nullable UUID caseworker) {
        jdbc.sql("""
                        update casework.task set staff_id = :staff
                        where tenant_id = :tenant and person_id = :person and follows_case
                            and staff_id is distinct from :staff::uuid
                        """ + OPEN)
                .param("staff", caseworker)
                .param("tenant", tenancy.current())
                .param("person", person)
                .update();
    }

    /** Gives these to somebody by name, as far as they are open. */
    public void give(Collection<UUID> ids, UUID staff) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update casework.task set staff_id = :staff, version = version + 1
                            where tenant_id = :tenant and id = any (:ids::uuid[]) and not follows_case
                            """ + OPEN)
                    .param("staff", staff)
                    .param("tenant", tenancy.current())
                    .param("ids", Ids.array(ids))
                    .update();
        }
    }

    /** What is open about a person. @param thisWeek due from today until Sunday */
    public record Due(UUID personId, int overdue, int thisWeek) {}

    public Map<UUID, Due> due(Collection<UUID> people, LocalDate today) {
        Map<UUID, Due> all = new HashMap<>();
        jdbc.sql("select person_id, count(*) filter (where due < :today)::int as overdue,"
                        + " count(*) filter (where due >= :today)::int as this_week from casework.task"
                        + " where tenant_id = :tenant and person_id = any (:people::uuid[]) and due <= :until" + OPEN
                        + " group by person_id")
                .param("today", today)
                .param("until", StartItem.When.endOfWeek(today))
                .param("tenant", tenancy.current())
                .param("people", Ids.array(people))
                .query(Due.class)
                .list()
                .forEach(one -> all.put(one.personId(), one));
        return all;
    }

    /** How many of a started checklist have ended, and how many there are. */
    public record Progress(UUID startedId, int ended, int all) {}

    public Map<UUID, Progress> progress(Collection<UUID> started) {
        Map<UUID, Progress> all = new HashMap<>();
        if (!started.isEmpty()) {
            jdbc.sql("""
                            select started_id, count(*) filter (where ended_at is not null)::int as ended,
                                count(*)::int as all
                            from casework.task where tenant_id = :tenant and started_id in (:started) group by started_id
                            """)
                    .param("tenant", tenancy.current())
                    .param("started", started)
                    .query(Progress.class)
                    .list()
                    .forEach(one -> all.put(one.startedId(), one));
        }
        return all;
    }

    private JdbcClient.StatementSpec details(JdbcClient.StatementSpec statement, Task.Details details) {
        Who who = details.who();
        return statement
                .param("tenant", tenancy.current())
                .param("what", details.what())
                .param("due", details.due())
                .param("follows", who instanceof Who.Caseworker)
                .param("staff", who.staffId())
                .param("unit", who instanceof Who.Unit unit ? unit.id() : null)
                .param("waiting", details.waitingFor().isEmpty() ? null : details.waitingFor());
    }

    static Task task(ResultSet row, int number) throws SQLException {
        UUID endedBy = row.getObject("ended_by", UUID.class);
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Task.Details(
                        row.getString("what"),
                        row.getObject("due", LocalDate.class),
                        who(row),
                        Objects.requireNonNullElse(row.getString("waiting_for"), "")),
                Task.State.of(row.getString("state")),
                Objects.requireNonNullElse(row.getString("why"), ""),
                row.getObject("started_id", UUID.class),
                row.getInt("version"),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                endedBy == null
                        ? null
                        : new Task.Ended(endedBy, row.getTimestamp("ended_at").toInstant()));
    }

    private static Who who(ResultSet row) throws SQLException {
        UUID staff = row.getObject("staff_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        if (row.getBoolean("follows_case")) {
            return new Who.Caseworker(staff);
        }
        if (unit != null) {
            return new Who.Unit(unit);
        }
        return staff == null ? new Who.Caseworker(null) : new Who.Staff(staff);
    }
}
