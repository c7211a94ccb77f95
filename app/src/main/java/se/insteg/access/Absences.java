package se.insteg.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * Who is away, and who looks after their cases meanwhile. While the days last, the one who covers has the relation
 * {@link Relation#OWN_CASE} to the absent one's cases; nothing has to be turned off afterwards. Roles are not lent: whoever
 * covers must be a caseworker already, and nobody appoints themselves. Protected people are not reached by it at all.
 */
@Component
public class Absences {
    /** The longest one can be away at a time, in days. */
    public static final int LONGEST = 366;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Absences(
            JdbcClient jdbc,
            Tenancy tenancy,
            Colleagues colleagues,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.colleagues = colleagues;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param staffId who is away
     * @param coverId who looks after their cases
     * @param from first day
     * @param to last day
     * @param why as typed, 1–1000 characters
     */
    public record Absence(
            UUID id, UUID staffId, UUID coverId, LocalDate from, LocalDate to, String why, UUID by, Instant at) {
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** SEE_CASELOAD. Those that last today or are to come, in the order they begin. */
    public List<Absence> coming() {
        rights.require(Action.SEE_CASELOAD, Subject.MUNICIPALITY);
        return jdbc.sql("""
                        select * from access.absence where tenant_id = ? and to_day >= ? and ended_at is null
                        order by from_day, id
                        """)
                .params(tenancy.current(), LocalDate.now(clock))
                .query(Absences::absence)
                .list();
    }

    /**
     * HAND_OVER_CASES. Says who covers for whom.
     *
     * @param wanted its id was made when the form was shown, so that the same form sent twice has one effect
     * @throws Refusal (422) when the days or the two do not go together, the one who covers is no caseworker, or is
     *     oneself
     */
    public void cover(Absence wanted) {
        rights.require(Action.HAND_OVER_CASES, Subject.MUNICIPALITY);
        UUID me = current.require().staffId();
        LocalDate today = LocalDate.now(clock);
        if (wanted.coverId().equals(me)) {
            throw refusal("access.absence.oneself");
        }
        if (wanted.coverId().equals(wanted.staffId())) {
            throw refusal("access.absence.same");
        }
        if (wanted.to().isBefore(wanted.from()) || wanted.to().isBefore(today)) {
            throw refusal("access.absence.days");
        }
        if (wanted.to().isAfter(wanted.from().plusDays(LONGEST))) {
            throw refusal("access.absence.long");
        }
        if (colleagues.names(Set.of(wanted.staffId())).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "access.absence.notHere");
        }
        if (colleagues.holding(Role.CASEWORKER).stream()
                .noneMatch(one -> one.id().equals(wanted.coverId()))) {
            throw refusal("access.absence.noCaseworker");
        }
        int added = jdbc.sql("""
                        insert into access.absence
                            (tenant_id, id, staff_id, cover_id, from_day, to_day, why, made_by, made_at)
                        values (:tenant, :id, :staff, :cover, :from, :to, :why, :me, :now)
                        on conflict (tenant_id, id) do nothing
                        """)
                .param("tenant", tenancy.current())
                .param("id", wanted.id())
                .param("staff", wanted.staffId())
                .param("cover", wanted.coverId())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("why", wanted.why())
                .param("me", me)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return; // the same form once more
        }
        audit.write(new Audit.Entry(
                "ABSENCE_COVERED",
                "staff",
                wanted.coverId(),
                wanted.why().substring(0, Math.min(500, wanted.why().length())),
                "for=" + wanted.staffId() + " from=" + wanted.from() + " to=" + wanted.to()));
    }

    /** HAND_OVER_CASES. From the next request on nobody is covered any more; one that ended already stays as it is. */
    public void end(UUID id) {
        rights.require(Action.HAND_OVER_CASES, Subject.MUNICIPALITY);
        Absence absence = jdbc.sql("select * from access.absence where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(Absences::absence)
                .optional()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "access.absence.notHere"));
        int ended = jdbc.sql("""
                        update access.absence set ended_by = ?, ended_at = ?
                        where tenant_id = ? and id = ? and ended_at is null
                        """)
                .params(current.require().staffId(), Timestamp.from(clock.instant()), tenancy.current(), id)
                .update();
        if (ended == 1) {
            audit.write(new Audit.Entry(
                    "ABSENCE_ENDED", "staff", absence.coverId(), "administration", "for=" + absence.staffId()));
        }
    }

    /** An id for {@link #cover}. */
    public UUID next() {
        return Ids.next(clock);
    }

    private static Refusal refusal(String key) {
        return new Refusal(Refusal.Kind.INVALID, key);
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("cover_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("why"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }
}
