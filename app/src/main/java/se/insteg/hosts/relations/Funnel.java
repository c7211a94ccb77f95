package se.insteg.hosts.relations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;

/** How far the municipality has come with each organisation within some days. Asks SEE_HOSTS. */
@Component
public class Funnel {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final ObjectProvider<PlacedSource> placed;
    private final Rights rights;
    private final Clock clock;

    Funnel(JdbcClient jdbc, Tenancy tenancy, ObjectProvider<PlacedSource> placed, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.placed = placed;
        this.rights = rights;
        this.clock = clock;
    }

    /** How far one has come; whoever reached one has passed those before. */
    public enum Stage {
        /** Written to, called, invited or met. */
        CONTACTED,
        /** Met face to face. */
        MET,
        /** Said what they could think of taking. */
        INTERESTED,
        /** Has an offer, also in draft. */
        OFFERED,
        /** Somebody has been placed there, as upper rooms know. */
        PLACED;

        /** As in addresses and keys of messages: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An organisation that got so far. */
    public record Reached(UUID id, String name, Stage stage) {}

    /**
     * The furthest stage of each organisation that one was in touch with from one day to the other, by name. Those that only
     * had an offer registered, such as by a table from elsewhere, tell nothing of what contact led to.
     */
    public List<Reached> within(LocalDate from, LocalDate to) {
        rights.require(Action.SEE_HOSTS, Subject.MUNICIPALITY);
        Map<UUID, Reached> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.id, o.name, max(r.stage) as stage
                        from hosts.organisation o join (
                            select organisation_id,
                                case when kind in ('visit', 'breakfast', 'study_visit') then 1 else 0 end as stage
                                from hosts.meeting where tenant_id = :tenant and held_on between :from and :to
                            union all select i.organisation_id, case when i.came then 1 else 0 end
                                from hosts.invitation i join hosts.gathering g
                                    on g.tenant_id = i.tenant_id and g.id = i.gathering_id
                                where i.tenant_id = :tenant and (g.held_on between :from and :to
                                    or cast(i.invited_at at time zone :zone as date) between :from and :to)
                            union all select organisation_id, 2 from hosts.interest
                                where tenant_id = :tenant and shown_on between :from and :to
                            union all select organisation_id, 3 from hosts.offer
                                where tenant_id = :tenant
                                    and cast(created_at at time zone :zone as date) between :from and :to
                        ) r on r.organisation_id = o.id
                        where o.tenant_id = :tenant
                        group by o.id, o.name having min(r.stage) < 3 order by o.name, o.id
                        """)
                .param("tenant", tenancy.current())
                .param("from", from)
                .param("to", to)
                .param("zone", clock.getZone().getId())
                .query((row, number) -> new Reached(
                        row.getObject("id", UUID.class),
                        String.valueOf(row.getString("name")),
                        Stage.values()[row.getInt("stage")]))
                .list()
                .forEach(one -> all.put(one.id(), one));
        placed.orderedStream()
                .flatMap(source -> source.placed(from, to).stream())
                .distinct()
                .forEach(id -> all.computeIfPresent(id, (key, one) -> new Reached(id, one.name(), Stage.PLACED)));
        return List.copyOf(all.values());
    }

    /** Whether any room above says where people have been placed; without one there is no such stage to show. */
    public boolean knowsPlaced() {
        return placed.stream().findAny().isPresent();
    }

    /** How many got at least so far. */
    public static Map<Stage, Long> counts(Collection<Reached> reached) {
        Map<Stage, Long> furthest =
                reached.stream().collect(Collectors.groupingBy(Reached::stage, Collectors.counting()));
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(
                    stage,
                    furthest.entrySet().stream()
                            .filter(one -> one.getKey().compareTo(stage) >= 0)
                            .mapToLong(Map.Entry::getValue)
                            .sum());
        }
        return counts;
    }
}
