package se.insteg.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of the municipality's staff and units, for choosing a caseworker or saying who did something. Names only, of
 * people at work; everybody who is signed in may see those.
 */
@Component
public class Colleagues {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    Colleagues(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** A member of staff or a unit, by name. */
    public record Named(UUID id, String name) {}

    /** Those who hold the role today and can sign in, by name. */
    public List<Named> holding(Role role) {
        return jdbc.sql("""
                        select s.id, s.name from access.staff s
                        where s.tenant_id = :tenant and s.kind = 'person' and s.state <> 'disabled' and exists (
                            select 1 from access.role_assignment r
                            where r.tenant_id = s.tenant_id and r.staff_id = s.id and r.role = :role
                                and r.revoked_at is null and r.valid_from <= :today
                                and (r.valid_to is null or r.valid_to >= :today))
                        order by s.name, s.id
                        """)
                .param("tenant", tenancy.current())
                .param("role", role.name())
                .param("today", LocalDate.now(clock))
                .query(Named.class)
                .list();
    }

    /** As {@link #holding(Role)}, for this unit or the whole municipality. */
    public List<Named> holding(Role role, UUID unit) {
        return jdbc.sql("""
                        select distinct s.id, s.name from access.staff s
                        join access.role_assignment r on r.tenant_id = s.tenant_id and r.staff_id = s.id
                        where s.tenant_id = :tenant and s.kind = 'person' and s.state <> 'disabled' and r.role = :role
                            and (r.unit_id is null or r.unit_id = :unit) and r.revoked_at is null
                            and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                        order by s.name, s.id
                        """)
                .param("tenant", tenancy.current())
                .param("role", role.name())
                .param("unit", unit)
                .param("today", LocalDate.now(clock))
                .query(Named.class)
                .list();
    }

    /** The unit a member of staff works in; empty when none is stated. */
    public Optional<UUID> unitOf(UUID staff) {
        return jdbc.sql("select unit_id from access.staff where tenant_id = ? and id = ? and unit_id is not null")
                .params(tenancy.current(), staff)
                .query(UUID.class)
                .optional();
    }

    /** The units that are open, by name. */
    public List<Named> units() {
        return jdbc.sql("""
                        select id, name from access.unit where tenant_id = ? and closed_on is null order by name, id
                        """).param(tenancy.current()).query(Named.class).list();
    }

    /** The number that participants of the unit call; empty when there is none. */
    public Optional<String> phone(UUID unit) {
        return jdbc.sql("select phone from access.unit where tenant_id = ? and id = ? and phone is not null")
                .params(tenancy.current(), unit)
                .query(String.class)
                .optional();
    }

    /** The names behind these ids of staff and units, also of those who have left; unknown ids are absent. */
    public Map<UUID, String> names(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select id, name from access.staff where tenant_id = :tenant and id in (:ids)
                        union all select id, name from access.unit where tenant_id = :tenant and id in (:ids)
                        """).param("tenant", tenancy.current()).param("ids", ids).query(Named.class).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
