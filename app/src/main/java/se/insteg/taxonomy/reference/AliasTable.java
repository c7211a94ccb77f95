package se.insteg.taxonomy.reference;

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
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.PlainText;
import se.insteg.taxonomy.Alias;

/** Reads and writes taxonomy.alias. */
@Component
public class AliasTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Reference reference;

    AliasTable(JdbcClient jdbc, Tenancy tenancy, Reference reference) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.reference = reference;
    }

    /** Those in use, by word. */
    public List<Alias> inUse() {
        return jdbc.sql("select * from taxonomy.alias where tenant_id = ? and removed_at is null order by word_key, id")
                .param(tenancy.current())
                .query(this::alias)
                .list();
    }

    /** In use or removed. */
    public Optional<Alias> find(UUID id) {
        return jdbc.sql("select * from taxonomy.alias where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(this::alias)
                .optional();
    }

    /** The one in use whose word is compared alike. */
    public Optional<Alias> called(String word) {
        return jdbc.sql("select * from taxonomy.alias where tenant_id = ? and word_key = ? and removed_at is null")
                .params(tenancy.current(), PlainText.key(word))
                .query(this::alias)
                .optional();
    }

    /** False, and nothing is written, when the same form was sent before or the word is in use. */
    public boolean insert(UUID id, String word, String code, UUID staff, Instant now) {
        return jdbc.sql("""
                                insert into taxonomy.alias (tenant_id, id, word, word_key, code, added_by, added_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(tenancy.current(), id, word, PlainText.key(word), code, staff, Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @param now null to use it again @return false when it stood so already */
    public boolean remove(UUID id, @Nullable Instant now) {
        return jdbc.sql("""
                                update taxonomy.alias set removed_at = :now
                                where tenant_id = :tenant and id = :id and (removed_at is null) = :removes
                                """)
                        .param("now", now == null ? null : Timestamp.from(now))
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("removes", now != null)
                        .update()
                == 1;
    }

    private Alias alias(ResultSet row, int number) throws SQLException {
        OccupationCatalogue catalogue = reference.now().catalogue();
        String code = row.getString("code");
        Timestamp removed = row.getTimestamp("removed_at");
        return new Alias(
                row.getObject("id", UUID.class),
                row.getString("word"),
                code,
                catalogue.title(code),
                row.getTimestamp("added_at").toInstant(),
                removed == null ? null : removed.toInstant());
    }
}
