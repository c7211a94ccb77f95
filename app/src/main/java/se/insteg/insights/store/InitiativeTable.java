package se.insteg.insights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.insights.Initiative;
import se.insteg.insights.Plan;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes initiatives and every state they have had. Knows nothing of rights. */
@Component
public class InitiativeTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final JsonMapper json;
    private final Clock clock;

    InitiativeTable(JdbcClient jdbc, Tenancy tenancy, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    public List<Initiative> all() {
        return jdbc.sql("""
                        select id, plan, version from insights.initiative where tenant_id = ?
                        order by ends is null desc, ends desc, name, id
                        """).param(tenancy.current()).query(this::initiative).list();
    }

    public Optional<Initiative> find(UUID id) {
        return jdbc.sql("select id, plan, version from insights.initiative where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(this::initiative)
                .optional();
    }

    /** The first first. */
    public List<Plan> states(UUID id) {
        return jdbc.sql("""
                        select plan from insights.initiative_state where tenant_id = ? and initiative_id = ? order by version
                        """)
                .params(tenancy.current(), id)
                .query((row, number) -> json.readValue(row.getString("plan"), Plan.class))
                .list();
    }

    /** @return false when there is one with the id already; nothing is written then */
    public boolean insert(Initiative initiative, UUID by) {
        return written("""
                insert into insights.initiative (tenant_id, id, name, ends, plan, version, updated_at)
                values (:tenant, :id, :name, :ends, :plan::jsonb, :version, :now) on conflict (tenant_id, id) do nothing
                """, initiative, by);
    }

    /** @return false when somebody else was first; nothing is written then */
    public boolean update(Initiative wanted, UUID by) {
        return written("""
                update insights.initiative set name = :name, ends = :ends, plan = :plan::jsonb, version = :version,
                    updated_at = :now
                where tenant_id = :tenant and id = :id and version = :version - 1
                """, wanted, by);
    }

    private boolean written(String sql, Initiative wanted, UUID by) {
        MapSqlParameterSource values = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("id", wanted.id())
                .addValue("name", wanted.name())
                .addValue("ends", wanted.plan().ends())
                .addValue("plan", json.writeValueAsString(wanted.plan()))
                .addValue("version", wanted.version())
                .addValue("by", by)
                .addValue("now", Timestamp.from(clock.instant()));
        if (jdbc.sql(sql).paramSource(values).update() == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into insights.initiative_state (tenant_id, initiative_id, version, plan, by, at)
                        values (:tenant, :id, :version, :plan::jsonb, :by, :now)
                        """).paramSource(values).update();
        return true;
    }

    private Initiative initiative(ResultSet row, int number) throws SQLException {
        return new Initiative(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("plan"), Plan.class),
                row.getInt("version"));
    }
}
