package se.insteg.hosts.joining;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.Tenancy;
import se.insteg.hosts.Organisation;

/** How entries were put together, and all that hangs on one, in whichever room. Knows nothing of rights. */
@Component
class JoiningTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;
    private final TransactionTemplate undoable;

    JoiningTable(JdbcClient jdbc, Tenancy tenancy, Clock clock, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
        undoable = new TransactionTemplate(manager);
        undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A column that tells whose a row is. @param table, column as SQL writes them, out of the database's own catalogue */
    record Hanging(String table, String column) {}

    /** A row that moved. */
    record Moved(Hanging where, UUID row) {}

    /** Entries that went into others are met while this runs, and by nobody else. */
    <T> T meeting(Supplier<T> work) {
        jdbc.sql("select set_config('app.joining', 'on', true)")
                .query(String.class)
                .single();
        try {
            return work.get();
        } finally {
            jdbc.sql("select set_config('app.joining', '', true)")
                    .query(String.class)
                    .single();
        }
    }

    /** Where the entry that this one went into is; empty when it did not. */
    Optional<UUID> leadsTo(UUID organisation) {
        return meeting(() -> jdbc.sql("""
                        select joined_into from hosts.organisation
                        where tenant_id = ? and id = ? and joined_into is not null
                        """)
                .params(tenancy.current(), organisation)
                .query(UUID.class)
                .optional());
    }

    /** Whoever else joins or changes either waits until this transaction ends. */
    void lock(UUID one, UUID other) {
        jdbc.sql("select id from hosts.organisation where tenant_id = ? and id in (?, ?) order by id for update")
                .params(tenancy.current(), one, other)
                .query(UUID.class)
                .list();
    }

    /** Every table that says whose organisation a row is, but for the organisation's own versions and how it was joined. */
    List<Hanging> hanging() {
        return jdbc.sql("""
                        select c.conrelid::regclass::text as table_name, quote_ident(a.attname) as column_name
                        from pg_constraint c
                            join unnest(c.conkey, c.confkey) k (mine, theirs) on true
                            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
                            join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
                        where c.contype = 'f' and c.confrelid = 'hosts.organisation'::regclass and b.attname = 'id'
                            and c.conrelid::regclass::text not in
                                ('hosts.organisation', 'hosts.history', 'hosts.joining')
                        order by 1, 2
                        """)
                .query((row, number) -> new Hanging(
                        Objects.requireNonNull(row.getString("table_name")),
                        Objects.requireNonNull(row.getString("column_name"))))
                .list();
    }

    /** What of the one's is moved to the other; what the other has already, and may have once only, stays. */
    List<UUID> move(Hanging hanging, UUID from, UUID to) {
        return jdbc
                .sql("select id from " + hanging.table() + " where tenant_id = ? and " + hanging.column() + " = ?")
                .params(tenancy.current(), from)
                .query(UUID.class)
                .list()
                .stream()
                .filter(row -> move(new Moved(hanging, row), from, to))
                .toList();
    }

    /** False when it is somebody else's by now, or they have such a row already. */
    boolean move(Moved row, UUID from, UUID to) {
        try {
            return Boolean.TRUE.equals(
                    undoable.execute(status -> jdbc.sql("update " + row.where().table() + " set "
                                            + row.where().column() + " = ? where tenant_id = ? and id = ? and "
                                            + row.where().column() + " = ?")
                                    .params(to, tenancy.current(), row.row(), from)
                                    .update()
                            == 1));
        } catch (DuplicateKeyException both) {
            return false;
        }
    }

    /** The one that goes gives its number away: no two may have it. */
    void hide(UUID gone, UUID kept) {
        jdbc.sql("""
                        update hosts.organisation set joined_into = ?, organisation_number = null
                        where tenant_id = ? and id = ?
                        """).params(kept, tenancy.current(), gone).update();
    }

    /** It is met again, with its number where nobody else has that by now. */
    void show(UUID gone, @Nullable String number) {
        jdbc.sql("""
                        update hosts.organisation o set joined_into = null, organisation_number = (
                            select cast(:number as text) where not exists (select 1 from hosts.organisation x
                                where x.tenant_id = :tenant and x.organisation_number = :number))
                        where o.tenant_id = :tenant and o.id = :gone
                        """)
                .param("number", number)
                .param("tenant", tenancy.current())
                .param("gone", gone)
                .update();
    }

    void add(UUID id, Organisation kept, Organisation gone, String why, UUID staff) {
        jdbc.sql("""
                        insert into hosts.joining (tenant_id, id, kept_id, gone_id, gone_name, gone_number, kept_number,
                            why, staff_id, joined_at)
                        values (:tenant, :id, :kept, :gone, :name, :goneNumber, :keptNumber, :why, :staff, :now)
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("kept", kept.id())
                .param("gone", gone.id())
                .param("name", gone.name())
                .param("goneNumber", orNull(gone.details().organisationNumber()))
                .param("keptNumber", orNull(kept.details().organisationNumber()))
                .param("why", why)
                .param("staff", staff)
                .param("now", now())
                .update();
    }

    void moved(UUID joining, Hanging hanging, UUID row) {
        jdbc.sql("""
                        insert into hosts.joining_row (tenant_id, joining_id, table_name, column_name, row_id)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(tenancy.current(), joining, hanging.table(), hanging.column(), row)
                .update();
    }

    List<Moved> moved(UUID joining) {
        return jdbc.sql("""
                        select table_name, column_name, row_id from hosts.joining_row where tenant_id = ? and joining_id = ?
                        """)
                .params(tenancy.current(), joining)
                .query((row, number) -> new Moved(
                        new Hanging(
                                Objects.requireNonNull(row.getString("table_name")),
                                Objects.requireNonNull(row.getString("column_name"))),
                        row.getObject("row_id", UUID.class)))
                .list();
    }

    /** With the numbers that both had. */
    record Kept(
            Joined joined,
            @Nullable String goneNumber,
            @Nullable String keptNumber) {}

    /** One that holds; whoever else parts it waits. */
    Optional<Kept> open(UUID id) {
        return read(" and id = ? for update", id).stream().findFirst();
    }

    /** Those that hold, the latest first. */
    List<Joined> into(UUID organisation) {
        return read(" and kept_id = ? order by id desc", organisation).stream()
                .map(Kept::joined)
                .toList();
    }

    private List<Kept> read(String rest, UUID id) {
        return jdbc.sql("select * from hosts.joining where tenant_id = ? and parted_at is null" + rest)
                .params(tenancy.current(), id)
                .query((row, number) -> new Kept(
                        new Joined(
                                row.getObject("id", UUID.class),
                                row.getObject("kept_id", UUID.class),
                                row.getObject("gone_id", UUID.class),
                                Objects.requireNonNull(row.getString("gone_name")),
                                Objects.requireNonNull(row.getString("why")),
                                row.getTimestamp("joined_at").toInstant()),
                        row.getString("gone_number"),
                        row.getString("kept_number")))
                .list();
    }

    void parted(UUID id, UUID staff) {
        jdbc.sql("update hosts.joining set parted_at = ?, parted_by = ? where tenant_id = ? and id = ?")
                .params(now(), staff, tenancy.current(), id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
