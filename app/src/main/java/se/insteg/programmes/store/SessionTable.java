package se.insteg.programmes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.Session;
import se.insteg.programmes.SessionKind;

/** Reads and writes sessions with their leaders and what they take up. Knows nothing of rights. */
@Component
public class SessionTable {
    private static final String SELECT = """
            select s.id, s.group_id, g.name as group_name, s.series, s.day, s.at, s.minutes, s.kind, s.room_id, s.employer,
                s.cancelled, s.reason, s.before_day, s.before_at, s.before_minutes, s.version,
                array(select l.leader_id from programmes.session_leader l
                    where l.tenant_id = s.tenant_id and l.session_id = s.id order by l.place) as leaders,
                array(select p.module || ' ' || p.minutes from programmes.session_part p
                    where p.tenant_id = s.tenant_id and p.session_id = s.id order by p.place) as parts
            from programmes.session s
                join programmes.activity_group g on g.tenant_id = s.tenant_id and g.id = s.group_id
            where s.tenant_id = :tenant
            """;

    private static final String ORDER = " order by s.day, s.at, g.name, s.id";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    SessionTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    public Optional<Session> find(UUID id) {
        return jdbc.sql(SELECT + " and s.id = :id")
                .param("tenant", tenancy.current())
                .param("id", id)
                .query(SessionTable::session)
                .optional();
    }

    public List<Session> between(LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + " and s.day between :from and :to" + ORDER)
                .param("tenant", tenancy.current())
                .param("from", from)
                .param("to", to)
                .query(SessionTable::session)
                .list();
    }

    public List<Session> of(UUID group) {
        return jdbc.sql(SELECT + " and s.group_id = :group" + ORDER)
                .param("tenant", tenancy.current())
                .param("group", group)
                .query(SessionTable::session)
                .list();
    }

    /** Of a group, from the first day to the last, in order. */
    public List<Session> of(UUID group, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + " and s.group_id = :group and s.day between :from and :to" + ORDER)
                .param("tenant", tenancy.current())
                .param("group", group)
                .param("from", from)
                .param("to", to)
                .query(SessionTable::session)
                .list();
    }

    /** These, in order. */
    public List<Session> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and s.id in (:ids)" + ORDER)
                        .param("tenant", tenancy.current())
                        .param("ids", ids)
                        .query(SessionTable::session)
                        .list();
    }

    /** Whom something was said about at a session. */
    public List<UUID> marked(UUID session) {
        return jdbc.sql("select distinct person_id from programmes.attendance where tenant_id = ? and session_id = ?")
                .params(tenancy.current(), session)
                .query(UUID.class)
                .list();
    }

    /** How many there are in a series. Whoever else plans for the group waits until this transaction ends. */
    public int lockedSeries(UUID group, UUID series) {
        jdbc.sql("select 1 from programmes.activity_group where tenant_id = ? and id = ? for update")
                .params(tenancy.current(), group)
                .query(Integer.class)
                .optional();
        return jdbc.sql("select count(*) from programmes.session where tenant_id = ? and group_id = ? and series = ?")
                .params(tenancy.current(), group, series)
                .query(Integer.class)
                .single();
    }

    /** Minutes of each module that the group's sessions have, cancelled ones left out. */
    public Map<String, Integer> laid(UUID group) {
        Map<String, Integer> laid = new HashMap<>();
        jdbc.sql("""
                        select p.module, sum(p.minutes)::int as minutes
                        from programmes.session s
                            join programmes.session_part p on p.tenant_id = s.tenant_id and p.session_id = s.id
                        where s.tenant_id = ? and s.group_id = ? and not s.cancelled group by p.module
                        """)
                .params(tenancy.current(), group)
                .query((row, number) -> laid.put(row.getString("module"), row.getInt("minutes")))
                .list();
        return laid;
    }

    public void insert(Session session) {
        jdbc.sql("""
                        insert into programmes.session (tenant_id, id, group_id, series, day, at, minutes, kind, room_id,
                            employer)
                        values (:tenant, :id, :group, :series, :day, :at, :minutes, :kind, :room, :employer)
                        """)
                .param("tenant", tenancy.current())
                .param("id", session.id())
                .param("group", session.groupId())
                .param("series", session.series())
                .param("day", session.when().day())
                .param("at", session.when().at())
                .param("minutes", session.when().minutes())
                .param("kind", session.what().kind().code())
                .param("room", session.what().room())
                .param("employer", session.what().employer())
                .update();
        leaders(session.id(), session.what().leaders());
        for (int i = 0; i < session.parts().size(); i++) {
            Session.Part part = session.parts().get(i);
            jdbc.sql("""
                            insert into programmes.session_part (tenant_id, session_id, place, module, minutes)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(tenancy.current(), session.id(), i, part.module(), part.minutes())
                    .update();
        }
    }

    private void leaders(UUID session, List<UUID> leaders) {
        for (int i = 0; i < leaders.size(); i++) {
            jdbc.sql("""
                            insert into programmes.session_leader (tenant_id, session_id, leader_id, place)
                            values (?, ?, ?, ?)
                            """).params(tenancy.current(), session, leaders.get(i), i).update();
        }
    }

    /** Removes those of a series after the day that nobody has changed. @return how many */
    public int takeBack(UUID group, UUID series, LocalDate today) {
        return jdbc.sql("""
                        delete from programmes.session
                        where tenant_id = ? and group_id = ? and series = ? and day > ? and version = 0 and not marked
                        """).params(tenancy.current(), group, series, today).update();
    }

    /** @return false when somebody else was first; nothing is written then */
    public boolean change(UUID id, int version, Session.What what) {
        boolean changed = jdbc.sql("""
                                update programmes.session set kind = :kind, room_id = :room, employer = :employer,
                                    version = version + 1
                                where tenant_id = :tenant and id = :id and version = :version
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("version", version)
                        .param("kind", what.kind().code())
                        .param("room", what.room())
                        .param("employer", what.employer())
                        .update()
                > 0;
        if (changed) {
            jdbc.sql("delete from programmes.session_leader where tenant_id = ? and session_id = ?")
                    .params(tenancy.current(), id)
                    .update();
            leaders(id, what.leaders());
        }
        return changed;
    }

    /** Remembers when it was to be held at first. @return false when somebody else was first */
    public boolean move(Session was, int version, Session.When to, String reason) {
        Session.When before = was.before() == null ? was.when() : was.before();
        return jdbc.sql("""
                                update programmes.session set day = :day, at = :at, minutes = :minutes, reason = :reason,
                                    before_day = :beforeDay, before_at = :beforeAt, before_minutes = :beforeMinutes,
                                    version = version + 1
                                where tenant_id = :tenant and id = :id and version = :version and not cancelled
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", was.id())
                        .param("version", version)
                        .param("day", to.day())
                        .param("at", to.at())
                        .param("minutes", to.minutes())
                        .param("reason", reason)
                        .param("beforeDay", before.day())
                        .param("beforeAt", before.at())
                        .param("beforeMinutes", before.minutes())
                        .update()
                > 0;
    }

    /** @return false when somebody else was first */
    public boolean cancel(UUID id, int version, boolean cancelled, String reason) {
        return jdbc.sql("""
                                update programmes.session set cancelled = :cancelled, reason = :reason,
                                    version = version + 1
                                where tenant_id = :tenant and id = :id and version = :version
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("version", version)
                        .param("cancelled", cancelled)
                        .param("reason", reason)
                        .update()
                > 0;
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                row.getObject("series", UUID.class),
                new Session.When(
                        row.getObject("day", LocalDate.class),
                        row.getObject("at", LocalTime.class),
                        row.getInt("minutes")),
                new Session.What(
                        Rows.constant(row, "kind", SessionKind.class),
                        row.getObject("room_id", UUID.class),
                        Arrays.asList((UUID[]) row.getArray("leaders").getArray()),
                        row.getString("employer")),
                Arrays.stream((String[]) row.getArray("parts").getArray())
                        .map(SessionTable::part)
                        .toList(),
                row.getBoolean("cancelled"),
                row.getString("reason"),
                before(row),
                row.getInt("version"));
    }

    private static Session.@Nullable When before(ResultSet row) throws SQLException {
        LocalDate day = Rows.day(row, "before_day");
        LocalTime at = Rows.time(row, "before_at");
        return day == null || at == null ? null : new Session.When(day, at, row.getInt("before_minutes"));
    }

    private static Session.Part part(String stored) {
        int space = stored.lastIndexOf(' ');
        return new Session.Part(stored.substring(0, space), Integer.parseInt(stored.substring(space + 1)));
    }
}
