package se.insteg.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.signin.Limits;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * Breaking the glass: opening a case one has no relation to, in an emergency, with a written reason and for three hours at
 * most. A reviewer of the log is told and judges it. Never somebody with protected identity; only reading; only that one
 * person. Everything read under it says so in the log.
 */
@Component
public class BrokenGlass {
    /** The ground in the log of all that is read under it. */
    public static final String WHY = "nödöppning";

    public static final Duration LONGEST = Duration.ofHours(3);
    public static final int SHORTEST_REASON = 20;
    public static final int LONGEST_REASON = 1000;

    private static final String COLUMNS = "id, staff_id, subject_id, reason, told_id, opened_at, ends_at, ended_at,"
            + " verdict, verdict_text, judged_by, judged_at, version";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Colleagues colleagues;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    BrokenGlass(
            JdbcClient jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Colleagues colleagues,
            Limits limits,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.colleagues = colleagues;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a reviewer thinks of an opening. */
    public enum Verdict {
        RIGHT,
        /** The reviewer has asked and waits for an answer; to be judged again. */
        ASKED,
        WRONG;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An opening, as stored.
     *
     * @param toldId the reviewer who was told
     * @param endedAt when its opener shut it; null when it ran until {@code endsAt}, or still runs
     */
    public record Opening(
            UUID id,
            UUID staffId,
            UUID personId,
            String reason,
            UUID toldId,
            Instant openedAt,
            Instant endsAt,
            @Nullable Instant endedAt,
            @Nullable Verdict verdict,
            @Nullable String verdictText,
            @Nullable UUID judgedBy,
            @Nullable Instant judgedAt,
            int version) {
        /** When it was, or will be, shut. */
        public Instant shutAt() {
            return endedAt == null ? endsAt : endedAt;
        }

        public boolean waits() {
            return verdict == null || verdict == Verdict.ASKED;
        }
    }

    /** Those who can be told: reviewers of the log other than oneself. */
    public List<Colleagues.Named> reviewers() {
        UUID me = current.require().staffId();
        return colleagues.holding(Role.LOG_REVIEWER).stream()
                .filter(one -> !one.id().equals(me))
                .toList();
    }

    /**
     * OPEN_GLASS. Counts and logs that somebody is looked for, before they are; whether anybody was found is logged by
     * {@link #found}.
     *
     * @throws Refusal (429) after five times in a quarter of an hour
     */
    public void seek() {
        rights.require(Action.OPEN_GLASS, Subject.staff(current.require().staffId(), null));
        limits.take(Limits.Kind.GLASS, current.require().staffId().toString());
        audit.write(new Audit.Entry("GLASS_SOUGHT", "municipality", null, WHY));
    }

    /** That the one who looks was told that this person exists. */
    public void found(UUID person) {
        audit.write(new Audit.Entry("GLASS_FOUND", "person", person, WHY));
    }

    /**
     * OPEN_GLASS.
     *
     * @param subject the person, as rights see them
     * @param told which reviewer is told, one of {@link #reviewers}
     * @throws Refusal (404) for a protected person, exactly as for one who does not exist; (409) when one may see the person
     *     anyway
     */
    public Opening open(UUID person, Subject subject, String reason, UUID told, Duration length) {
        UUID me = current.require().staffId();
        rights.require(Action.OPEN_GLASS, Subject.staff(me, null));
        Subject.Case aCase = subject.aCase();
        if (aCase == null || aCase.isProtected()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "access.glass.notHere");
        }
        if (rights.may(Action.SEE_PERSON, subject)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "access.glass.already");
        }
        if (reviewers().stream().noneMatch(one -> one.id().equals(told))
                || length.compareTo(LONGEST) > 0
                || length.toMinutes() < 1
                || reason.length() < SHORTEST_REASON
                || reason.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, "access.glass.incomplete", SHORTEST_REASON);
        }
        UUID id = Ids.next(clock);
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into access.broken_glass
                            (tenant_id, id, staff_id, subject_id, reason, told_id, opened_at, ends_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(tenancy.current(), id, me, person, reason, told)
                .params(Timestamp.from(now), Timestamp.from(now.plus(length)))
                .update();
        audit.write(new Audit.Entry(
                "GLASS_BROKEN",
                "person",
                person,
                reason.length() > 500 ? reason.substring(0, 500) : reason,
                "glass=" + id + ",minutes=" + length.toMinutes()));
        return find(id).orElseThrow();
    }

    /** Shuts it before its time; shutting it twice changes nothing. Only by whoever opened it. */
    public void end(UUID id) {
        UUID me = current.require().staffId();
        Opening opening = find(id).filter(one -> one.staffId().equals(me))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "access.glass.notHere"));
        rights.require(Action.OPEN_GLASS, Subject.staff(opening.staffId(), null));
        int ended = jdbc.sql("""
                        update access.broken_glass set ended_at = ?, version = version + 1
                        where tenant_id = ? and id = ? and ended_at is null and ends_at > ?
                        """)
                .params(Timestamp.from(clock.instant()), tenancy.current(), id, Timestamp.from(clock.instant()))
                .update();
        if (ended == 1) {
            audit.write(new Audit.Entry("GLASS_SHUT", "person", opening.personId(), WHY, "glass=" + id));
        }
    }

    /** REVIEW_AUDIT_LOG. Those that wait first, then the latest. */
    public List<Opening> all() {
        rights.require(Action.REVIEW_AUDIT_LOG, Subject.MUNICIPALITY);
        return jdbc.sql("select " + COLUMNS + " from access.broken_glass where tenant_id = ?"
                        + " order by (verdict is not null and verdict <> 'asked'), opened_at desc limit 200")
                .param(tenancy.current())
                .query(BrokenGlass::opening)
                .list();
    }

    /** REVIEW_AUDIT_LOG. */
    public Opening toJudge(UUID id) {
        rights.require(Action.REVIEW_AUDIT_LOG, Subject.MUNICIPALITY);
        return find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "access.glass.notHere"));
    }

    /**
     * REVIEW_AUDIT_LOG, of somebody else's opening.
     *
     * @return false when it was judged by somebody else in the meantime
     */
    public boolean judge(UUID id, int version, Verdict verdict, String text) {
        Opening opening = toJudge(id);
        UUID me = current.require().staffId();
        if (opening.staffId().equals(me)) {
            throw new Refusal(Refusal.Kind.INVALID, "access.glass.own");
        }
        int judged = jdbc.sql("""
                        update access.broken_glass
                        set verdict = ?, verdict_text = ?, judged_by = ?, judged_at = ?, version = version + 1
                        where tenant_id = ? and id = ? and version = ?
                        """)
                .params(verdict.code(), text, me, Timestamp.from(clock.instant()))
                .params(tenancy.current(), id, version)
                .update();
        if (judged == 1) {
            audit.write(new Audit.Entry(
                    "GLASS_JUDGED",
                    "person",
                    opening.personId(),
                    "granskning",
                    "glass=" + id + ",verdict=" + verdict.code()));
        }
        return judged == 1;
    }

    private Optional<Opening> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from access.broken_glass where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(BrokenGlass::opening)
                .optional();
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Timestamp judged = row.getTimestamp("judged_at");
        String verdict = row.getString("verdict");
        return new Opening(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("reason"),
                row.getObject("told_id", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                verdict == null ? null : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                row.getString("verdict_text"),
                row.getObject("judged_by", UUID.class),
                judged == null ? null : judged.toInstant(),
                row.getInt("version"));
    }
}
