package se.insteg.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.casework.Checklist;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the municipality's checklists; those that come with Insteg stand among them until they are its own. */
@Component
public class ChecklistTable {
    private static final TypeReference<List<Checklist.Item>> ITEMS = new TypeReference<>() {};
    private static final String SELECT = """
            select c.id, c.version, c.retired, v.name, v.items from casework.checklist c
            join casework.checklist_version v
                on v.tenant_id = c.tenant_id and v.checklist_id = c.id and v.version = c.version
            where c.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final ShippedChecklists shipped;
    private final JsonMapper json;
    private final Clock clock;

    ChecklistTable(JdbcClient jdbc, Tenancy tenancy, ShippedChecklists shipped, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.shipped = shipped;
        this.json = json;
        this.clock = clock;
    }

    /** By name, also retired ones. */
    public List<Checklist> all() {
        List<Checklist> all = new ArrayList<>(jdbc.sql(SELECT)
                .param("tenant", tenancy.current())
                .query(this::checklist)
                .list());
        Set<UUID> stored = all.stream().map(Checklist::id).collect(Collectors.toSet());
        shipped.all().stream().filter(one -> !stored.contains(one.id())).forEach(all::add);
        all.sort(Comparator.comparing(Checklist::name));
        return all;
    }

    public Optional<Checklist> find(UUID id) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("tenant", tenancy.current())
                .param("id", id)
                .query(this::checklist)
                .optional()
                .or(() -> shipped.all().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }

    /**
     * Stores the next version.
     *
     * @param wanted with the version it began from; 0 for a list that is new, or comes with Insteg
     * @return empty, and nothing is written, when somebody else has stored one meanwhile
     */
    public Optional<Checklist> store(Checklist wanted, UUID by) {
        int next = wanted.version() + 1;
        int written = wanted.version() == 0
                ? jdbc.sql("""
                                insert into casework.checklist (tenant_id, id, name, retired, version)
                                values (:tenant, :id, :name, :retired, 1) on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", wanted.id())
                        .param("name", wanted.name())
                        .param("retired", wanted.retired())
                        .update()
                : jdbc.sql("""
                                update casework.checklist set name = :name, retired = :retired, version = version + 1
                                where tenant_id = :tenant and id = :id and version = :version
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", wanted.id())
                        .param("name", wanted.name())
                        .param("retired", wanted.retired())
                        .param("version", wanted.version())
                        .update();
        if (written == 0) {
            return Optional.empty();
        }
        jdbc.sql("""
                        insert into casework.checklist_version
                            (tenant_id, checklist_id, version, name, items, made_by, made_at)
                        values (:tenant, :id, :version, :name, :items::jsonb, :by, :now)
                        """)
                .param("tenant", tenancy.current())
                .param("id", wanted.id())
                .param("version", next)
                .param("name", wanted.name())
                .param("items", json.writeValueAsString(wanted.items()))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return Optional.of(new Checklist(wanted.id(), next, wanted.name(), wanted.items(), wanted.retired()));
    }

    private Checklist checklist(ResultSet row, int number) throws SQLException {
        return new Checklist(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                json.readValue(row.getString("items"), ITEMS),
                row.getBoolean("retired"));
    }
}
