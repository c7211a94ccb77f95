package se.insteg.access.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.Tenancy;
import se.insteg.access.tenancy.TenantTransactionManager;
import se.insteg.database.AuditConnection;

/**
 * Reads the audit log as the database user that may read it and nothing else (decision 0403), confined to the
 * municipality of the request like everything else.
 */
@Component
public class AuditLog implements DisposableBean {
    static final int PAGE = 50;
    private static final String MATCHING = """
             from access.audit
            where tenant_id = :tenant
                and (:actor::uuid is null or actor_id = :actor::uuid)
                and (:subject::uuid is null or subject_id = :subject::uuid)
                and (:action::text is null or action = :action::text)
                and (:from::timestamptz is null or at >= :from::timestamptz)
                and (:until::timestamptz is null or at < :until::timestamptz)
                and (:before::uuid is null or id < :before::uuid)
            """;

    private final HikariDataSource connections = new HikariDataSource();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Tenancy tenancy;

    AuditLog(AuditConnection connection, Tenancy tenancy) {
        connections.setJdbcUrl(connection.url());
        connections.setUsername(connection.username());
        connections.setPassword(connection.password());
        connections.setPoolName("audit reader");
        connections.setMaximumPoolSize(3);
        connections.setMinimumIdle(0);
        connections.setInitializationFailTimeout(-1);
        this.jdbc = JdbcClient.create(connections);
        TenantTransactionManager manager = new TenantTransactionManager(connections);
        manager.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        this.transactions = new TransactionTemplate(manager);
        this.tenancy = tenancy;
    }

    /** One row, as written. Whose names the ids are is looked up elsewhere. */
    public record Row(
            UUID id,
            Instant at,
            @Nullable UUID actorId,
            String action,
            String subjectKind,
            @Nullable UUID subjectId,
            String why,
            String details,
            @Nullable String address) {}

    /**
     * What to look for; null means any.
     *
     * @param until exclusive
     * @param before continue after this row, towards older ones
     */
    public record Filter(
            @Nullable UUID actorId,
            @Nullable UUID subjectId,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable UUID before) {}

    /** Newest first; one more than a page, if there are more. */
    List<Row> read(Filter filter) {
        return in(filter, """
                        select id, at, actor_id, action, subject_kind, subject_id, why, details,
                            host(address) as address
                        """ + MATCHING + " order by id desc limit " + (PAGE + 1), Row.class);
    }

    /** How many rows there are, on all pages. */
    long count(Filter filter) {
        return in(filter, "select count(*) " + MATCHING, Long.class).getFirst();
    }

    /** Whether there is a row about a participant. @param until exclusive */
    public boolean anyAboutPeople(Instant from, Instant until) {
        UUID tenant = tenancy.current();
        return Boolean.TRUE.equals(transactions.execute(status -> jdbc.sql("""
                        select exists (select 1 from access.audit
                            where tenant_id = :tenant and subject_kind = 'person' and at >= :from and at < :until)
                        """)
                .param("tenant", tenant)
                .param("from", timestamp(from))
                .param("until", timestamp(until))
                .query(Boolean.class)
                .single()));
    }

    /** These rows, in no certain order; those of another municipality are absent. */
    public List<Row> rows(Collection<UUID> ids) {
        UUID tenant = tenancy.current();
        return transactions.execute(status -> jdbc.sql("""
                        select id, at, actor_id, action, subject_kind, subject_id, why, details,
                            host(address) as address
                        from access.audit where tenant_id = :tenant and id = any (:ids)
                        """)
                .param("tenant", tenant)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.class)
                .list());
    }

    /**
     * What was done about a participant by one actor for one reason on one day.
     *
     * @param times at least 1
     */
    public record Reading(LocalDate day, @Nullable UUID actorId, String action, String why, long times) {}

    /** Everything about one participant, a day at a time, newest first. Whoever calls has asked the rights. */
    public List<Reading> about(UUID person, ZoneId zone, int most) {
        UUID tenant = tenancy.current();
        return transactions.execute(status -> jdbc.sql("""
                        select (at at time zone :zone)::date as day, actor_id, action, why, count(*) as times
                        from access.audit
                        where tenant_id = :tenant and subject_id = :person and subject_kind = 'person'
                        group by day, actor_id, action, why order by day desc, max(at) desc, action limit :most
                        """)
                .param("zone", zone.getId())
                .param("tenant", tenant)
                .param("person", person)
                .param("most", most)
                .query(Reading.class)
                .list());
    }

    /** Work with the reader's own connection, in a transaction of the municipality. */
    @FunctionalInterface
    public interface WithReader<T> {
        T read(Connection reader) throws SQLException;
    }

    /** Reads in a way of its own, in one transaction confined to the municipality of the running request or job. */
    public <T> T reading(WithReader<T> work) {
        return transactions.execute(status -> {
            Connection reader = DataSourceUtils.getConnection(connections);
            try {
                return work.read(reader);
            } catch (SQLException failed) {
                throw new DataAccessResourceFailureException("The audit log could not be read", failed);
            } finally {
                DataSourceUtils.releaseConnection(reader, connections);
            }
        });
    }

    private <T> List<T> in(Filter filter, String query, Class<T> type) {
        UUID tenant = tenancy.current();
        return transactions.execute(status -> jdbc.sql(query)
                .param("tenant", tenant)
                .param("actor", filter.actorId())
                .param("subject", filter.subjectId())
                .param("action", filter.action())
                .param("from", timestamp(filter.from()))
                .param("until", timestamp(filter.until()))
                .param("before", filter.before())
                .query(type)
                .list());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public void destroy() {
        connections.close();
    }
}
