package se.insteg.programmes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.Provider;

/** Reads and adds who runs groups; nothing said is changed. Knows nothing of rights. */
@Component
public class ProviderTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    ProviderTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** By group, in order of the days they count from; of a day the last said. Groups of which nothing is said are absent. */
    public Map<UUID, List<Provider>> of(Collection<UUID> groups) {
        return groups.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select distinct on (group_id, from_day) id, group_id, from_day, name, why, said_by, said_at
                                from programmes.group_provider where tenant_id = :tenant and group_id in (:groups)
                                order by group_id, from_day, said_at desc, id desc
                                """)
                        .param("tenant", tenancy.current())
                        .param("groups", groups)
                        .query(ProviderTable::provider)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Provider::groupId));
    }

    /** @return false when there is one with the id already */
    public boolean add(Provider one) {
        return jdbc.sql("""
                                insert into programmes.group_provider (tenant_id, id, group_id, from_day, name, why, said_by,
                                    said_at)
                                values (:tenant, :id, :group, :from, :name, :why, :by, :at)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", one.id())
                        .param("group", one.groupId())
                        .param("from", one.from())
                        .param("name", one.name())
                        .param("why", one.why())
                        .param("by", one.by())
                        .param("at", Timestamp.from(one.at()))
                        .update()
                > 0;
    }

    private static Provider provider(ResultSet row, int number) throws SQLException {
        return new Provider(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getString("name"),
                row.getString("why"),
                row.getObject("said_by", UUID.class),
                row.getTimestamp("said_at").toInstant());
    }
}
