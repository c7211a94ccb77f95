package se.insteg.programmes.reach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.reach.Target.Noted;

/** Reads and writes whom a training is to reach. Knows nothing of rights. */
@Component
class TargetTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    TargetTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    private record Of(UUID target, Noted noted) {}

    /** By audience. */
    List<Target> of(UUID group) {
        Map<UUID, List<Noted>> noted = jdbc
                .sql("""
                        select r.* from programmes.reached r
                            join programmes.reach_target t on t.tenant_id = r.tenant_id and t.id = r.target_id
                        where r.tenant_id = ? and t.group_id = ? order by r.day, r.id
                        """)
                .params(tenancy.current(), group)
                .query((row, number) -> new Of(
                        row.getObject("target_id", UUID.class),
                        new Noted(
                                row.getObject("id", UUID.class),
                                row.getObject("day", LocalDate.class),
                                row.getInt("people"),
                                row.getString("names"),
                                !row.getBoolean("taken_back"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::target, Collectors.mapping(Of::noted, Collectors.toList())));
        return jdbc.sql("""
                        select id, audience, people from programmes.reach_target
                        where tenant_id = ? and group_id = ? order by audience, id
                        """)
                .params(tenancy.current(), group)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Target(
                            id, row.getString("audience"), row.getInt("people"), noted.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** Adds it, or says how many there are now of an audience that is there. */
    void say(UUID group, UUID id, String audience, int people, UUID by) {
        jdbc.sql("""
                        insert into programmes.reach_target (tenant_id, id, group_id, audience, people, said_by, said_at)
                        values (:tenant, :id, :group, :audience, :people, :by, :now)
                        on conflict (tenant_id, group_id, lower(audience))
                        do update set people = :people, said_by = :by, said_at = :now
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("group", group)
                .param("audience", audience)
                .param("people", people)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** @return false when there is one with the id already */
    boolean note(UUID target, Noted noted, UUID by) {
        return jdbc.sql("""
                                insert into programmes.reached (tenant_id, id, target_id, day, people, names, noted_by, noted_at)
                                values (:tenant, :id, :target, :day, :people, :names, :by, :now)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", noted.id())
                        .param("target", target)
                        .param("day", noted.day())
                        .param("people", noted.people())
                        .param("names", noted.names())
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    void takeBack(UUID id, boolean back) {
        jdbc.sql("update programmes.reached set taken_back = ? where tenant_id = ? and id = ?")
                .params(back, tenancy.current(), id)
                .update();
    }
}
