package se.insteg.access.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.access.audit.AuditLog;
import se.insteg.kernel.Refusal;

/** The monthly review, for the reviewer of the log. Every method asks the rights itself. */
@Component
public class LogReview {
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    LogReview(
            JdbcClient jdbc,
            AuditLog log,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A month's review.
     *
     * @param rows about participants in the log that month
     * @param items how many were to be looked at
     * @param open how many of those still are
     */
    public record Month(YearMonth month, UUID madeBy, Instant madeAt, long rows, long items, long open) {}

    /** The last month that has ended. */
    public YearMonth due() {
        return YearMonth.from(LocalDate.now(clock)).minusMonths(1);
    }

    /** Whether anything about participants was logged that month: before a municipality begins there is nothing. */
    public boolean anythingIn(YearMonth month) {
        require();
        Instant from = month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
        Instant until =
                month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        return log.anyAboutPeople(from, until);
    }

    /** Newest first. */
    public List<Month> months() {
        require();
        return jdbc.sql("""
                        select r.month, r.made_by, r.made_at, r.row_count, count(i.audit_id),
                            count(i.audit_id) filter (where i.verdict is null or i.verdict = 'asked')
                        from access.log_review r
                        left join access.log_review_item i on i.tenant_id = r.tenant_id and i.month = r.month
                        where r.tenant_id = ? group by r.tenant_id, r.month order by r.month desc
                        """)
                .param(tenancy.current())
                .query((row, number) -> new Month(
                        YearMonth.from(row.getObject(1, LocalDate.class)),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant(),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    public Optional<Month> find(YearMonth month) {
        return months().stream().filter(one -> one.month().equals(month)).findFirst();
    }

    /**
     * Draws the month's items; twice changes nothing.
     *
     * @throws Refusal (422) for a month that has not ended
     */
    public void make(YearMonth month) {
        require();
        if (month.isAfter(due())) {
            throw new Refusal(Refusal.Kind.INVALID, "access.review.notEnded");
        }
        UUID tenant = tenancy.current();
        Draw.Drawn drawn = log.reading(reader -> Draw.of(reader, tenant, month, clock.getZone()));
        LocalDate first = month.atDay(1);
        int made = jdbc.sql("""
                        insert into access.log_review (tenant_id, month, made_by, made_at, row_count)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(tenant, first, current.require().staffId(), Timestamp.from(clock.instant()), drawn.rows())
                .update();
        if (made == 0) {
            return;
        }
        for (Item item : drawn.items()) {
            jdbc.sql("""
                            insert into access.log_review_item (tenant_id, month, audit_id, row_count, kinds)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(tenant, first, item.auditId(), item.rows())
                    .param(item.kinds().stream().map(Item.Kind::code).toArray(String[]::new))
                    .update();
        }
        audit.write(new Audit.Entry(
                "LOG_REVIEW_MADE",
                "audit",
                null,
                "granskning",
                "rows=" + drawn.items().size()));
    }

    /** Those that wait first, each group in the order it happened. */
    public List<Item> items(YearMonth month) {
        require();
        return jdbc.sql("""
                        select audit_id, row_count, kinds, verdict, verdict_text, judged_by, judged_at
                        from access.log_review_item where tenant_id = ? and month = ?
                        order by (verdict is not null and verdict <> 'asked'), audit_id
                        """)
                .params(tenancy.current(), month.atDay(1))
                .query(LogReview::item)
                .list();
    }

    /** @return how many were judged; fewer than given when some are not of that month */
    public int judge(YearMonth month, Collection<UUID> items, Item.Verdict verdict, @Nullable String text) {
        require();
        int judged = jdbc.sql("""
                        update access.log_review_item
                        set verdict = ?, verdict_text = ?, judged_by = ?, judged_at = ?
                        where tenant_id = ? and month = ? and audit_id = any (?)
                        """)
                .param(verdict.code())
                .param(text)
                .params(current.require().staffId(), Timestamp.from(clock.instant()))
                .params(tenancy.current(), month.atDay(1))
                .param(items.toArray(UUID[]::new))
                .update();
        audit.write(new Audit.Entry(
                "LOG_REVIEWED", "audit", null, "granskning", "rows=" + judged + ",verdict=" + verdict.code()));
        return judged;
    }

    private void require() {
        rights.require(Action.REVIEW_AUDIT_LOG, Subject.MUNICIPALITY);
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        String verdict = row.getString(4);
        Timestamp judged = row.getTimestamp(7);
        return new Item(
                row.getObject(1, UUID.class),
                row.getLong(2),
                Arrays.stream((String[]) row.getArray(3).getArray())
                        .map(kind -> Item.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .toList(),
                verdict == null ? null : Item.Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                row.getString(5),
                row.getObject(6, UUID.class),
                judged == null ? null : judged.toInstant());
    }
}
