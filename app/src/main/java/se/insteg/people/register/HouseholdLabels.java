package se.insteg.people.register;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.PersonDetails;

/**
 * Who lives together, as an import, a program or the form of somebody new says it: with a label that is the same for those
 * of one household. Whoever gets a label belongs to that household from today; the one they had is ended, not forgotten.
 * The households themselves are the truth, the label is read off them (decision 0850).
 */
@Component
class HouseholdLabels {
    /** The label of the household to which {@code people.person p} belongs on the day {@code :today}; null without one. */
    static final String OF_PERSON = """
            (select h.label from people.household_member m
                join people.household h on h.tenant_id = m.tenant_id and h.id = m.household_id
                where m.tenant_id = p.tenant_id and m.person_id = p.id and not m.partly
                    and m.starts <= :today and (m.ends is null or m.ends > :today)
                order by m.starts desc, m.id desc limit 1)""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    HouseholdLabels(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Those of these new people whose details name a household belong to it from today. */
    void join(Map<UUID, PersonDetails> people) {
        TreeSet<String> labels = new TreeSet<>(); // in one order, so that two who bring the same never wait in a circle
        people.values().forEach(details -> labels.add(details.everyday().household()));
        labels.remove("");
        if (labels.isEmpty()) {
            return;
        }
        Map<String, UUID> households = labelled(labels);
        List<SqlParameterSource> rows = new ArrayList<>();
        people.forEach((id, details) -> {
            UUID household = households.get(details.everyday().household());
            if (household != null) {
                rows.add(parameters(id)
                        .addValue("id", Ids.next(clock))
                        .addValue("hidden", details.protection().hides())
                        .addValue("household", household));
            }
        });
        jdbc.batchUpdate("""
                insert into people.household_member (tenant_id, id, person_id, hidden, household_id, starts)
                values (:tenant, :id, :person, :hidden, :household, :today)
                """, rows.toArray(SqlParameterSource[]::new));
    }

    /** Moves somebody whose details name another household than theirs, or none. */
    void follow(UUID person, PersonDetails details) {
        String stored = jdbc
                .queryForList(
                        "select " + OF_PERSON + " from people.person p where p.tenant_id = :tenant and p.id = :person",
                        parameters(person),
                        String.class)
                .stream()
                .map(label -> label == null ? "" : label)
                .findFirst()
                .orElse("");
        if (stored.equals(details.everyday().household())) {
            return;
        }
        jdbc.update("""
                update people.household_member set ends = :today
                where tenant_id = :tenant and person_id = :person and not partly
                    and starts <= :today and (ends is null or ends > :today)
                """, parameters(person));
        join(Map.of(person, details));
    }

    private Map<String, UUID> labelled(TreeSet<String> labels) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                """
                insert into people.household (tenant_id, id, label, created_at) values (:tenant, :id, :label, :now)
                on conflict (tenant_id, label) do nothing
                """,
                labels.stream()
                        .map(label -> new MapSqlParameterSource("tenant", tenancy.current())
                                .addValue("id", Ids.next(clock))
                                .addValue("label", label)
                                .addValue("now", now))
                        .toArray(SqlParameterSource[]::new));
        Map<String, UUID> households = new HashMap<>();
        jdbc.query(
                "select id, label from people.household where tenant_id = :tenant and label in (:labels)",
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("labels", labels),
                row -> {
                    households.put(row.getString("label"), row.getObject("id", UUID.class));
                });
        return households;
    }

    private MapSqlParameterSource parameters(UUID person) {
        return new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("person", person)
                .addValue("today", Date.valueOf(LocalDate.now(clock)));
    }
}
