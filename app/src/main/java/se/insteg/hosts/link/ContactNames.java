package se.insteg.hosts.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.OutsideNames;
import se.insteg.access.Tenancy;

/** What contact persons did by their links stands in the log under their names. */
@Component
class ContactNames implements OutsideNames {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    ContactNames(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select c.id, c.name || ', ' || o.name as name from hosts.contact c
                                join hosts.organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
                            where c.tenant_id = :tenant and c.id in (:ids)
                            """).param("tenant", tenancy.current()).param("ids", ids).query(row -> {
                names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
        }
        return names;
    }
}
