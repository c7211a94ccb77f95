package se.insteg.skills.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Reads and writes skills.saved_search. */
@Component
class SavedSearchTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    SavedSearchTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** Those that are there, of everybody, by name. */
    List<SavedSearch> all() {
        return jdbc.sql("""
                        select * from skills.saved_search where tenant_id = ? and removed_at is null
                        order by lower(name), id
                        """)
                .param(tenancy.current())
                .query(SavedSearchTable::search)
                .list();
    }

    Optional<SavedSearch> find(UUID id) {
        return jdbc.sql("select * from skills.saved_search where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(SavedSearchTable::search)
                .optional();
    }

    /** Nothing is written when the same form was sent before. */
    void insert(SavedSearch search, Instant now) {
        jdbc.sql("""
                        insert into skills.saved_search
                            (tenant_id, id, staff_id, name, address, shared, unit_id, saved_at)
                        values (:tenant, :id, :staff, :name, :address, :shared, :unit, :now)
                        on conflict (tenant_id, id) do nothing
                        """)
                .param("tenant", tenancy.current())
                .param("id", search.id())
                .param("staff", search.staffId())
                .param("name", search.name())
                .param("address", search.address())
                .param("shared", search.shared())
                .param("unit", search.unitId())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param now null to have it back */
    void remove(UUID id, @Nullable Instant now) {
        jdbc.sql("update skills.saved_search set removed_at = :now where tenant_id = :tenant and id = :id")
                .param("now", now == null ? null : Timestamp.from(now))
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    private static SavedSearch search(ResultSet row, int number) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                row.getBoolean("shared"),
                row.getObject("unit_id", UUID.class),
                removed == null ? null : removed.toInstant());
    }
}
