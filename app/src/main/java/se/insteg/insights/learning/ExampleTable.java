package se.insteg.insights.learning;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes lessons, and examples as published. Knows nothing of rights; strangers meet examples only (decision 3601). */
@Component
class ExampleTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final JsonMapper json;
    private final Clock clock;

    ExampleTable(JdbcClient jdbc, Tenancy tenancy, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    /** @param initiative whose it is */
    record Stored(UUID initiative, Example example) {}

    Lessons lessons(UUID initiative) {
        return jdbc.sql("""
                        select worked, otherwise, advice, gathering_id, version from insights.lessons
                        where tenant_id = ? and initiative_id = ?
                        """)
                .params(tenancy.current(), initiative)
                .query((row, number) -> new Lessons(
                        row.getString("worked"),
                        row.getString("otherwise"),
                        row.getString("advice"),
                        row.getObject("gathering_id", UUID.class),
                        row.getInt("version")))
                .optional()
                .orElse(Lessons.NONE);
    }

    /** @return false when somebody else was first; nothing is written then */
    boolean write(UUID initiative, Lessons wanted) {
        return jdbc.sql("""
                                insert into insights.lessons (tenant_id, initiative_id, worked, otherwise, advice, gathering_id,
                                    version, updated_at)
                                values (:tenant, :initiative, :worked, :otherwise, :advice, :gathering, 1, :now)
                                on conflict (tenant_id, initiative_id) do update set worked = excluded.worked,
                                    otherwise = excluded.otherwise, advice = excluded.advice,
                                    gathering_id = excluded.gathering_id, version = lessons.version + 1,
                                    updated_at = excluded.updated_at
                                where lessons.version = :version
                                """)
                        .param("tenant", tenancy.current())
                        .param("initiative", initiative)
                        .param("worked", wanted.worked())
                        .param("otherwise", wanted.otherwise())
                        .param("advice", wanted.advice())
                        .param("gathering", wanted.gathering())
                        .param("version", wanted.version())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** In place of what was published before. */
    void publish(UUID initiative, Example example, UUID by) {
        jdbc.sql("""
                        insert into insights.example (tenant_id, initiative_id, name, content, published_at, published_by)
                        values (:tenant, :initiative, :name, :content::jsonb, :now, :by)
                        on conflict (tenant_id, initiative_id) do update set name = excluded.name,
                            content = excluded.content, published_at = excluded.published_at,
                            published_by = excluded.published_by
                        """)
                .param("tenant", tenancy.current())
                .param("initiative", initiative)
                .param("name", example.name())
                .param("content", json.writeValueAsString(example))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    boolean withdraw(UUID initiative) {
        return jdbc.sql("delete from insights.example where tenant_id = ? and initiative_id = ?")
                        .params(tenancy.current(), initiative)
                        .update()
                > 0;
    }

    Optional<Example> published(UUID initiative) {
        return jdbc.sql("select content from insights.example where tenant_id = ? and initiative_id = ?")
                .params(tenancy.current(), initiative)
                .query((row, number) -> json.readValue(row.getString("content"), Example.class))
                .optional();
    }

    /** By name. */
    List<Stored> all() {
        return jdbc.sql("select initiative_id, content from insights.example where tenant_id = ? order by name")
                .param(tenancy.current())
                .query((row, number) -> new Stored(
                        row.getObject("initiative_id", UUID.class),
                        json.readValue(row.getString("content"), Example.class)))
                .list();
    }
}
