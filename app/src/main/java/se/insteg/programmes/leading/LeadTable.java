package se.insteg.programmes.leading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;

/** Reads and writes tasks, the lists of the day, and who does not want to be on one. Knows nothing of rights. */
@Component
class LeadTable {
    private static final String TASKS = """
            select t.*, g.name as group_name from programmes.lead_task t
                join programmes.activity_group g on g.tenant_id = t.tenant_id and g.id = t.group_id
            where t.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    LeadTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    List<LeadTask> ofGroup(UUID group) {
        return tasks(" and t.group_id = :id order by t.id desc", group);
    }

    List<LeadTask> ofPerson(UUID person) {
        return tasks(" and t.person_id = :id order by t.id desc", person);
    }

    Optional<LeadTask> find(UUID id) {
        return tasks(" and t.id = :id", id).stream().findFirst();
    }

    private List<LeadTask> tasks(String where, UUID id) {
        return jdbc.sql(TASKS + where)
                .param("tenant", tenancy.current())
                .param("id", id)
                .query(LeadTable::task)
                .list();
    }

    /** Nothing happens when it is there already, or the person is not. */
    boolean add(LeadTask task) {
        return jdbc.sql("""
                                insert into programmes.lead_task (tenant_id, id, person_id, hidden, worker_id, group_id, task,
                                    starts, ends, given_by, given_at)
                                select p.tenant_id, :id, p.id, p.hidden, :worker, :group, :task, :starts, :ends, :by, :now
                                from people.person p where p.tenant_id = :tenant and p.id = :person and not p.hidden
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", task.id())
                        .param("person", task.personId())
                        .param("worker", task.workerId())
                        .param("group", task.groupId())
                        .param("task", task.what().code())
                        .param("starts", task.starts())
                        .param("ends", task.ends())
                        .param("by", task.givenBy())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** @return false when it was answered or ended already */
    boolean answer(UUID person, UUID id, boolean yes) {
        return jdbc.sql("""
                                update programmes.lead_task set answer = ?, answered_at = ?
                                where tenant_id = ? and person_id = ? and id = ? and answer is null and ended_at is null
                                """)
                        .params(yes ? "yes" : "no", now(), tenancy.current(), person, id)
                        .update()
                > 0;
    }

    /** The list of the day goes with it. @return false when it has ended already */
    boolean end(UUID id, UUID by, String why) {
        boolean ended =
                jdbc.sql("""
                                update programmes.lead_task set ended_at = ?, ended_by = ?, ended_why = ?
                                where tenant_id = ? and id = ? and ended_at is null
                                """).params(now(), by, why, tenancy.current(), id).update() > 0;
        jdbc.sql("delete from programmes.lead_line where tenant_id = ? and task_id = ?")
                .params(tenancy.current(), id)
                .update();
        return ended;
    }

    /** Of the day, by what they are called; those without a name are nobody's to see. */
    List<LeadLine> lines(UUID task, LocalDate day) {
        return jdbc.sql("""
                        select id, task_id, session_id, listed_id, called, here from programmes.lead_line
                        where tenant_id = ? and task_id = ? and day = ? and called <> '' order by session_id, called, id
                        """)
                .params(tenancy.current(), task, day)
                .query((row, number) -> new LeadLine(
                        row.getObject("id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getObject("session_id", UUID.class),
                        row.getObject("listed_id", UUID.class),
                        row.getString("called"),
                        row.getObject("here", Boolean.class)))
                .list();
    }

    void tick(UUID line, @Nullable Boolean here) {
        jdbc.sql("""
                        update programmes.lead_line set here = :here, said_at = :now where tenant_id = :tenant and id = :id
                        """)
                .param("here", here)
                .param("now", now())
                .param("tenant", tenancy.current())
                .param("id", line)
                .update();
    }

    /** Whether this person does not want to be on another participant's list. */
    boolean objects(UUID person) {
        return jdbc.sql("""
                        select exists (select 1 from programmes.lead_objection where tenant_id = ? and person_id = ?)
                        """)
                .params(tenancy.current(), person)
                .query(Boolean.class)
                .single();
    }

    /** @return false when it was so already */
    boolean object(UUID person, boolean objects) {
        return objects
                ? jdbc.sql("""
                                        insert into programmes.lead_objection (tenant_id, person_id, hidden, said_at)
                                        select tenant_id, id, hidden, ? from people.person where tenant_id = ? and id = ?
                                        on conflict do nothing
                                        """).params(now(), tenancy.current(), person).update() > 0
                : jdbc.sql("delete from programmes.lead_objection where tenant_id = ? and person_id = ?")
                                .params(tenancy.current(), person)
                                .update()
                        > 0;
    }

    /**
     * Makes today's lists of whoever takes attendance in this municipality, and takes off those who are not to be on one. In a
     * transaction that is nobody's: whoever is protected does not exist in it.
     */
    void makeLists(LocalDate today) {
        Turns.take(jdbc, "programmes.lead_line " + tenancy.current()); // two at once would list everybody twice
        String listed = """
                from programmes.lead_task t
                    join people.peer_worker w on w.tenant_id = t.tenant_id and w.id = t.worker_id
                    join programmes.session s on s.tenant_id = t.tenant_id and s.group_id = t.group_id
                    join programmes.enrolment_stay e on e.tenant_id = t.tenant_id and e.group_id = t.group_id
                    join people.person p on p.tenant_id = e.tenant_id and p.id = e.person_id
                where t.tenant_id = :tenant and t.task = 'attendance' and t.answer = 'yes' and t.ended_at is null
                    and :today between t.starts and t.ends and w.ended_at is null and w.signed_on is not null
                    and :today between w.starts and w.ends and 'lead_group' = any (w.rights)
                    and s.day = :today and not s.cancelled
                    and e.from_day <= :today and (e.to_day is null or e.to_day >= :today)
                    and not p.hidden and not t.hidden and p.id <> t.person_id
                    and not exists (select 1 from programmes.lead_objection o
                        where o.tenant_id = p.tenant_id and o.person_id = p.id)
                """;
        jdbc.sql(
                        "delete from programmes.lead_line l where l.tenant_id = :tenant and l.day = :today and not exists (select 1 "
                                + listed + " and t.id = l.task_id and s.id = l.session_id and p.id = l.listed_id)")
                .param("tenant", tenancy.current())
                .param("today", today)
                .update();
        // Namesakes get the first letter of their last name, or nobody could tell whom a tick is about.
        jdbc.sql("""
                        with listed as (
                            select t.tenant_id, t.person_id, t.hidden, t.id as task, s.id as session, s.day, p.id as listed,
                                p.hidden as listed_hidden, c.called, ' ' || substring(p.name from ' ([^ ])[^ ]*$') || '.' as more,
                                count(*) over (partition by t.id, s.id, c.called) as namesakes
                        """ + listed.replace("where t.tenant_id = :tenant", """
                                cross join lateral (
                                    select coalesce(nullif(p.known_as, ''), split_part(p.name, ' ', 1)) as called) c
                                where t.tenant_id = :tenant
                        """) + """
                        )
                        insert into programmes.lead_line (tenant_id, id, person_id, hidden, task_id, session_id, day, listed_id,
                            listed_hidden, called)
                        select l.tenant_id, gen_random_uuid(), l.person_id, l.hidden, l.task, l.session, l.day, l.listed,
                            l.listed_hidden, case when l.namesakes > 1 then l.called || coalesce(l.more, '') else l.called end
                        from listed l where not exists (select 1 from programmes.lead_line x where x.tenant_id = l.tenant_id
                            and x.task_id = l.task and x.session_id = l.session and x.listed_id = l.listed)
                        """)
                .param("tenant", tenancy.current())
                .param("today", today)
                .update();
    }

    private static LeadTask task(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        String answer = row.getString("answer");
        return new LeadTask(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                LeadTask.What.of(row.getString("task")),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("given_by", UUID.class),
                row.getTimestamp("given_at").toInstant(),
                answer == null ? null : answer.equals("yes"),
                ended == null ? null : ended.toInstant(),
                Objects.requireNonNullElse(row.getString("ended_why"), ""));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
