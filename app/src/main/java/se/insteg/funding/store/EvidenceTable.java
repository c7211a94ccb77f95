package se.insteg.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.funding.EvidenceRow;
import se.insteg.funding.RuleThatDay;
import se.insteg.funding.settling.Difference.Addition;
import se.insteg.kernel.Ids;
import se.insteg.people.Happening;
import se.insteg.rules.PermitGround;
import se.insteg.rules.Standing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Adds to and reads funding.evidence. The application can neither change nor erase a row. Knows nothing of rights. */
@Component
public class EvidenceTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Said>> SAID = new TypeReference<>() {};

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    EvidenceTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** As a rule is stored. */
    private record Said(String rule, LocalDate from, String said) {}

    /** Within the wall of a protected person's handler, when it is about one. */
    public void add(UUID person, boolean hidden, Collection<Addition> additions) {
        jdbc.batchUpdate(
                """
                insert into funding.evidence (tenant_id, id, person_id, hidden, kind, day, room, thing, minutes, what,
                    standing, permit_ground, rules, replaces, why, made_at)
                values (:tenant, :id, :person, :hidden, :kind, :day, :room, :thing, :minutes, :what,
                    :standing, :ground, :rules::jsonb, :replaces, :why, :now)
                """,
                additions.stream()
                        .<SqlParameterSource>map(one -> row(person, hidden, one))
                        .toArray(SqlParameterSource[]::new));
    }

    private MapSqlParameterSource row(UUID person, boolean hidden, Addition one) {
        PermitGround ground = one.situation().ground();
        EvidenceRow replaced = one.replaces();
        return of(person)
                .addValue("id", Ids.next(clock))
                .addValue("hidden", hidden)
                .addValue("kind", one.kind().code())
                .addValue("day", one.key().day())
                .addValue("room", one.key().room())
                .addValue("thing", one.key().thing())
                .addValue("minutes", one.minutes())
                .addValue("what", one.what())
                .addValue("standing", one.situation().standing().code())
                .addValue("ground", ground == null ? null : ground.code())
                .addValue("rules", JSON.writeValueAsString(said(one.rules())))
                .addValue("replaces", replaced == null ? null : replaced.id())
                .addValue("why", one.why().code())
                .addValue("now", Timestamp.from(clock.instant()));
    }

    private static List<Said> said(List<RuleThatDay> rules) {
        return rules.stream()
                .map(rule -> new Said(rule.key(), rule.from(), rule.said().code()))
                .toList();
    }

    /** The newest row about each happening, also where it says that there was none. */
    public List<EvidenceRow> counting(UUID person) {
        return jdbc.query("""
                select distinct on (room, thing, day) * from funding.evidence
                where tenant_id = :tenant and person_id = :person
                order by room, thing, day, number desc
                """, of(person), EvidenceTable::row);
    }

    /** Every row about a person of these days; by day, and of each day in the order they were made. */
    public List<EvidenceRow> all(UUID person, LocalDate from, LocalDate to) {
        return jdbc.query("""
                select * from funding.evidence
                where tenant_id = :tenant and person_id = :person and day between :from and :to
                order by day, room, thing, number
                """, of(person).addValue("from", from).addValue("to", to), EvidenceTable::row);
    }

    /** Whom something counts for on these days, of everybody the running transaction knows of. */
    public Set<UUID> people(LocalDate from, LocalDate to) {
        return Set.copyOf(jdbc.queryForList("""
                select distinct person_id from (
                    select distinct on (person_id, room, thing, day) person_id, minutes from funding.evidence
                    where tenant_id = :tenant and day between :from and :to
                    order by person_id, room, thing, day, number desc) newest
                where minutes > 0
                """, tenant().addValue("from", from).addValue("to", to), UUID.class));
    }

    /** What counts for these people on these days; nothing that was withdrawn. */
    public List<EvidenceRow> counting(Collection<UUID> people, LocalDate from, LocalDate to) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                """
                select * from (
                    select distinct on (person_id, room, thing, day) * from funding.evidence
                    where tenant_id = :tenant and person_id in (:people) and day between :from and :to
                    order by person_id, room, thing, day, number desc) newest
                where minutes > 0
                """, tenant().addValue("people", people).addValue("from", from).addValue("to", to), EvidenceTable::row);
    }

    /** The months that rows are about, the newest first. */
    public List<YearMonth> months(UUID person) {
        return jdbc.query("""
                select distinct date_trunc('month', day)::date as month from funding.evidence
                where tenant_id = :tenant and person_id = :person order by month desc
                """, of(person), (row, number) -> YearMonth.from(row.getObject("month", LocalDate.class)));
    }

    private MapSqlParameterSource tenant() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private MapSqlParameterSource of(UUID person) {
        return tenant().addValue("person", person);
    }

    private static EvidenceRow row(ResultSet row, int number) throws SQLException {
        return new EvidenceRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("person_id", UUID.class),
                constant(Happening.Kind.class, row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("room"),
                row.getObject("thing", UUID.class),
                row.getInt("minutes"),
                row.getString("what"),
                constant(Standing.class, row.getString("standing")),
                ground(row.getString("permit_ground")),
                JSON.readValue(row.getString("rules"), SAID).stream()
                        .map(one ->
                                new RuleThatDay(one.rule(), one.from(), constant(RuleThatDay.Said.class, one.said())))
                        .toList(),
                row.getObject("replaces", UUID.class),
                constant(EvidenceRow.Why.class, row.getString("why")),
                row.getTimestamp("made_at").toInstant());
    }

    private static @Nullable PermitGround ground(@Nullable String stored) {
        return stored == null ? null : constant(PermitGround.class, stored);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String stored) {
        return Enum.valueOf(type, Objects.requireNonNull(stored).toUpperCase(Locale.ROOT));
    }
}
