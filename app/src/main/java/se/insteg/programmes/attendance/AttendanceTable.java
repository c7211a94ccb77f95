package se.insteg.programmes.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.Codes;

/** Reads marks and adds to them; none is ever changed. Knows nothing of rights. */
@Component
public class AttendanceTable {
    private static final String SELECT = """
            select a.id, a.session_id, a.person_id, a.said, a.minutes, a.reason, a.seen, a.staff_id, a.at, a.together,
                row_number() over (partition by a.session_id, a.person_id order by a.place)::int as number
            from programmes.attendance a
            where a.tenant_id = :tenant
            """;

    private static final String OF_PROGRAMMES = """
            programmes.session s join programmes.activity_group g on g.tenant_id = s.tenant_id and g.id = s.group_id
            where s.tenant_id = :tenant and g.programme_id in (:programmes) and s.day between :from and :to
                and not s.cancelled
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    AttendanceTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** All that was said about a session, in the order it came in. */
    public List<Mark> of(UUID session) {
        return jdbc.sql(SELECT + " and a.session_id = :session order by a.place")
                .param("tenant", tenancy.current())
                .param("session", session)
                .query(AttendanceTable::mark)
                .list();
    }

    /** Sessions that this leader led and nothing was said about, though somebody is on their list; in no order. */
    public List<UUID> unmarked(UUID leader, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select s.id from programmes.session s
                        where s.tenant_id = :tenant and s.day between :from and :to and not s.marked and not s.cancelled
                            and exists (select 1 from programmes.session_leader l
                                where l.tenant_id = s.tenant_id and l.session_id = s.id and l.leader_id = :leader)
                            and exists (select 1 from programmes.enrolment_stay e
                                where e.tenant_id = s.tenant_id and e.group_id = s.group_id and e.from_day <= s.day
                                    and (e.to_day is null or e.to_day >= s.day))
                        """)
                .param("tenant", tenancy.current())
                .param("leader", leader)
                .param("from", from)
                .param("to", to)
                .query(UUID.class)
                .list();
    }

    /** All that was said about these people. */
    public List<Mark> ofPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and a.person_id in (:people) order by a.place")
                        .param("tenant", tenancy.current())
                        .param("people", people)
                        .query(AttendanceTable::mark)
                        .list();
    }

    /** A session that was held. @param minutes its length */
    public record Held(UUID session, LocalDate day, int minutes) {}

    /** Sessions of these programmes that were not cancelled. */
    public List<Held> held(Collection<UUID> programmes, LocalDate from, LocalDate to) {
        return programmes.isEmpty()
                ? List.of()
                : jdbc.sql("select s.id, s.day, s.minutes from " + OF_PROGRAMMES)
                        .param("tenant", tenancy.current())
                        .param("programmes", programmes)
                        .param("from", from)
                        .param("to", to)
                        .query((row, number) -> new Held(
                                row.getObject("id", UUID.class),
                                row.getObject("day", LocalDate.class),
                                row.getInt("minutes")))
                        .list();
    }

    /** All that was said about those sessions. */
    public List<Mark> ofProgrammes(Collection<UUID> programmes, LocalDate from, LocalDate to) {
        return programmes.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and a.session_id in (select s.id from " + OF_PROGRAMMES + ") order by a.place")
                        .param("tenant", tenancy.current())
                        .param("programmes", programmes)
                        .param("from", from)
                        .param("to", to)
                        .query(AttendanceTable::mark)
                        .list();
    }

    /**
     * Adds marks of one session, in their order. One whose id is there already, or about somebody who is not, is left out.
     *
     * @return whom something was added about
     */
    public Set<UUID> add(UUID session, List<Mark> marks, Instant notedAt) {
        Set<UUID> added = new HashSet<>(jdbc.sql("""
                        insert into programmes.attendance (tenant_id, id, session_id, person_id, hidden, said, minutes, reason,
                            seen, staff_id, at, noted_at, together)
                        select p.tenant_id, m.id, :session, p.id, p.hidden, m.said, m.minutes, m.reason, m.seen, m.by, m.at,
                            :noted, m.together
                        from unnest(:ids::uuid[], :people::uuid[], :said, :minutes::int[], :reasons, :seen::int[], :by::uuid[],
                                :at::timestamptz[], :together::uuid[])
                            with ordinality as m (id, person, said, minutes, reason, seen, by, at, together, place)
                            join people.person p on p.tenant_id = :tenant and p.id = m.person
                        order by m.place
                        on conflict (tenant_id, id) do nothing
                        returning person_id
                        """)
                .param("tenant", tenancy.current())
                .param("session", session)
                .param("noted", Timestamp.from(notedAt))
                .param("ids", column(marks, mark -> mark.id().toString()))
                .param("people", column(marks, mark -> mark.personId().toString()))
                .param("said", column(marks, mark -> mark.said().code()))
                .param("minutes", column(marks, mark -> late(mark.said())))
                .param("reasons", column(marks, mark -> reason(mark.said())))
                .param("seen", column(marks, mark -> String.valueOf(mark.seen())))
                .param("by", column(marks, mark -> mark.by() == null ? null : String.valueOf(mark.by())))
                .param("at", column(marks, mark -> mark.at().toString()))
                .param("together", column(marks, mark -> mark.together().toString()))
                .query(UUID.class)
                .list());
        if (!added.isEmpty()) {
            marked(session);
        }
        return added;
    }

    /** Somebody has said who is there. */
    public void marked(UUID session) {
        jdbc.sql("update programmes.session set marked = true where tenant_id = ? and id = ? and not marked")
                .params(tenancy.current(), session)
                .update();
    }

    private static @Nullable String[] column(List<Mark> marks, Function<Mark, @Nullable String> of) {
        return marks.stream().map(of).toArray(String[]::new);
    }

    private static @Nullable String late(Said said) {
        return said instanceof Said.Late late ? String.valueOf(late.minutes()) : null;
    }

    private static @Nullable String reason(Said said) {
        return said instanceof Said.Absent absent ? absent.reason().code() : null;
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        return new Mark(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("number"),
                said(row),
                row.getInt("seen"),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("together", UUID.class));
    }

    private static Said said(ResultSet row) throws SQLException {
        return switch (row.getString("said")) {
            case "here" -> new Said.Here();
            case "late" -> new Said.Late(row.getInt("minutes"));
            case "absent" ->
                new Said.Absent(Objects.requireNonNull(Codes.find(AbsenceReason.class, row.getString("reason"))));
            default -> new Said.Nothing();
        };
    }
}
