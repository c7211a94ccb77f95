package se.insteg.cooperation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.cooperation.Reported;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.programmes.attendance.Mark;
import se.insteg.programmes.attendance.Said;

/** The host's own ticks of guests, and what of them is reported between the two. */
@Component
public class GuestMarkTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    GuestMarkTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** A session of ours, as it is now. */
    public record Held(UUID session, LocalDate day, int minutes, boolean cancelled) {}

    /** A guest about whom something was said at a session. */
    public record Attended(Held held, UUID card) {}

    /** Of sessions that were moved or cancelled. */
    public List<Attended> changed() {
        return jdbc.sql("""
                        select distinct s.id, s.day, s.minutes, s.cancelled, m.card_id from cooperation.guest_mark m
                            join programmes.session s on s.tenant_id = m.tenant_id and s.id = m.session_id
                        where m.tenant_id = ? and (s.cancelled or s.before_day is not null)
                        """)
                .param(tenancy.current())
                .query((row, number) -> new Attended(
                        new Held(
                                row.getObject("id", UUID.class),
                                row.getObject("day", LocalDate.class),
                                row.getInt("minutes"),
                                row.getBoolean("cancelled")),
                        row.getObject("card_id", UUID.class)))
                .list();
    }

    /** Everything said of guests at a session, in the order it came in; whom a mark is about is the card. */
    public List<Mark> of(UUID session) {
        return jdbc.sql("""
                        select m.*, row_number() over (partition by m.card_id order by m.place) as number
                        from cooperation.guest_mark m where m.tenant_id = ? and m.session_id = ? order by m.place
                        """)
                .params(tenancy.current(), session)
                .query(GuestMarkTable::mark)
                .list();
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        return new Mark(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("card_id", UUID.class),
                row.getInt("number"),
                switch (row.getString("said")) {
                    case "here" -> new Said.Here();
                    case "late" -> new Said.Late(row.getInt("minutes"));
                    case "absent" -> new Said.Absent(AbsenceReason.NOT_TOLD);
                    default -> new Said.Nothing();
                },
                row.getInt("seen"),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("together", UUID.class));
    }

    /** Why somebody was absent is not kept of guests. @return whom something was added about */
    public List<UUID> add(Collection<Mark> marks, Instant notedAt) {
        List<UUID> added = new ArrayList<>();
        for (Mark mark : marks) {
            int rows = jdbc.sql("""
                            insert into cooperation.guest_mark (tenant_id, id, session_id, card_id, said, minutes, seen,
                                staff_id, at, noted_at, together)
                            values (:tenant, :id, :session, :card, :said, :minutes, :seen, :by, :at, :noted, :together)
                            on conflict (tenant_id, id) do nothing
                            """)
                    .param("tenant", tenancy.current())
                    .param("id", mark.id())
                    .param("session", mark.sessionId())
                    .param("card", mark.personId())
                    .param("said", mark.said().code())
                    .param("minutes", mark.said() instanceof Said.Late late ? late.minutes() : null)
                    .param("seen", mark.seen())
                    .param("by", mark.by())
                    .param("at", Timestamp.from(mark.at()))
                    .param("noted", Timestamp.from(notedAt))
                    .param("together", mark.together())
                    .update();
            if (rows > 0) {
                added.add(mark.personId());
            }
        }
        return added;
    }

    /** @param minutes null: nobody says so any more */
    public void report(UUID id, UUID card, UUID thing, LocalDate day, int held, @Nullable Integer minutes, Instant at) {
        jdbc.sql("""
                        insert into cooperation.reported (host_tenant, home_tenant, id, card_id, thing, day, held, minutes, at)
                        select c.host_tenant, c.home_tenant, :id, c.id, :thing, :day, :held, :minutes, :at
                        from cooperation.share_card c where c.host_tenant = :tenant and c.id = :card
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("card", card)
                .param("thing", thing)
                .param("day", day)
                .param("held", held)
                .param("minutes", minutes)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What stands of these cards, by day. */
    public List<Reported> reported(Collection<UUID> cards) {
        return cards.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select card_id, thing, day, held, minutes from (
                            select distinct on (r.card_id, r.thing) r.* from cooperation.reported r
                            where :tenant in (r.host_tenant, r.home_tenant) and r.card_id in (:cards)
                            order by r.card_id, r.thing, r.number desc) newest
                        where minutes is not null order by day, thing
                        """)
                        .param("tenant", tenancy.current())
                        .param("cards", cards)
                        .query(Reported.class)
                        .list();
    }
}
