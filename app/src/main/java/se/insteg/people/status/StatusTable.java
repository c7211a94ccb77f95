package se.insteg.people.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.LegalStatus;
import se.insteg.people.Participant;
import se.insteg.rules.Housing;
import se.insteg.rules.PermitGround;
import se.insteg.taxonomy.StoredTerms;

/** Reads and writes people.status_statement, and the steps once more on people.person. Knows nothing of rights. */
@Component
public class StatusTable {
    private static final String INSERT = """
            insert into people.status_statement (tenant_id, id, person_id, hidden, kind, begins, undated, ends,
                permit_ground, housing, settlement, first_registered, municipality, county, valid, hours, source,
                at, staff_id, replaces, struck, why, stands)
            values (:tenant, :id, :person, :hidden, :kind, :begins, :undated, :ends, :ground, :housing, :settlement,
                :firstRegistered, :municipality, :county, :valid, :hours, :source, :at, :staff, :replaces, :struck,
                :why, :stands)
            """;

    private static final String COPY_STEPS = """
            update people.person p
            set status_days = coalesce((select array_agg(s.begins order by s.begins) %1$s), '{}'),
                status_codes = coalesce((select array_agg(case
                    when s.kind in ('asylum_seeker', 'temporary_protection', 'unknown') then s.kind
                    when s.kind in ('permit', 'settled') then 'permit_holder'
                    else 'other' end order by s.begins) %1$s), '{}')
            where p.tenant_id = :tenant and p.id in (:people)
            """.formatted("""
            from people.status_statement s where s.tenant_id = p.tenant_id and s.person_id = p.id and s.stands
                and s.kind in (:steps)
            """);

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;

    StatusTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, CurrentStaff current, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
    }

    /** @param person as stored now */
    public StatusTimeline of(Participant person) {
        return timeline(
                person, read(List.of(person.id())).getOrDefault(person.id(), List.of()), bases(List.of(person.id())));
    }

    /** By person; each of them is there. */
    public Map<UUID, StatusTimeline> of(Collection<Participant> people) {
        List<UUID> ids = people.stream().map(Participant::id).toList();
        Map<UUID, List<Recorded>> recorded = read(ids);
        Map<UUID, LegalStatus> bases = bases(ids);
        return people.stream()
                .collect(Collectors.toMap(
                        Participant::id,
                        person -> timeline(person, recorded.getOrDefault(person.id(), List.of()), bases)));
    }

    private StatusTimeline timeline(Participant person, List<Recorded> recorded, Map<UUID, LegalStatus> bases) {
        return new StatusTimeline(
                recorded,
                bases.getOrDefault(person.id(), LegalStatus.UNKNOWN),
                LocalDate.ofInstant(person.createdAt(), clock.getZone()),
                person.details().identity().born());
    }

    private Map<UUID, LegalStatus> bases(Collection<UUID> people) {
        Map<UUID, LegalStatus> bases = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.query(
                    "select id, status from people.person where tenant_id = :tenant and id in (:people)",
                    among(people),
                    row -> {
                        bases.put(row.getObject("id", UUID.class), constant(LegalStatus.class, row, "status"));
                    });
        }
        return bases;
    }

    private Map<UUID, List<Recorded>> read(Collection<UUID> people) {
        Map<UUID, List<Recorded>> read = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.query(
                    "select * from people.status_statement where tenant_id = :tenant and person_id in (:people)",
                    among(people),
                    row -> {
                        read.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                                .add(recorded(row));
                    });
        }
        return read;
    }

    /** Keeps others from changing the person until the transaction ends. */
    public void lock(UUID person) {
        jdbc.queryForList(
                "select id from people.person where tenant_id = :tenant and id = :person for update",
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("person", person));
    }

    /** One more row. @param replaced what it corrects or strikes, which stands no longer; null for something new */
    UUID insert(Participant person, Statement said, @Nullable UUID replaced, boolean struck, String why) {
        if (replaced != null) {
            jdbc.update(
                    "update people.status_statement set stands = false where tenant_id = :tenant and id = :id",
                    new MapSqlParameterSource("tenant", tenancy.current()).addValue("id", replaced));
        }
        UUID id = Ids.next(clock);
        jdbc.update(
                INSERT,
                row(id, person, said)
                        .addValue("replaces", replaced)
                        .addValue("struck", struck)
                        .addValue("why", why.isEmpty() ? null : why)
                        .addValue("stands", !struck));
        return id;
    }

    /** Many new ones, of several people. */
    void insertAll(Map<Participant, List<Statement>> said) {
        List<SqlParameterSource> rows = said.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .<SqlParameterSource>map(statement -> row(Ids.next(clock), entry.getKey(), statement)
                                .addValue("replaces", null)
                                .addValue("struck", false)
                                .addValue("why", null)
                                .addValue("stands", true)))
                .toList();
        jdbc.batchUpdate(INSERT, rows.toArray(SqlParameterSource[]::new));
    }

    /** Brings the copy of the steps on the people's own rows up to date. */
    void copySteps(Collection<UUID> people) {
        jdbc.update(
                COPY_STEPS,
                among(people)
                        .addValue(
                                "steps",
                                StatusKind.steps().stream()
                                        .map(StatusKind::code)
                                        .toList()));
    }

    private MapSqlParameterSource among(Collection<UUID> people) {
        return new MapSqlParameterSource("tenant", tenancy.current()).addValue("people", people);
    }

    private MapSqlParameterSource row(UUID id, Participant person, Statement said) {
        SignedIn staff = current.find();
        Statement.Details details = said.details();
        PermitGround ground = details.ground();
        Housing housing = details.housing();
        Settlement settlement = details.settlement();
        String hours = StoredTerms.text(details.hours());
        return new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("id", id)
                .addValue("person", person.id())
                .addValue("hidden", person.details().protection().hides())
                .addValue("kind", said.kind().code())
                .addValue("begins", said.begins())
                .addValue("undated", said.undated())
                .addValue("ends", said.ends())
                .addValue("ground", ground == null ? null : ground.code())
                .addValue("housing", housing == null ? null : housing.code())
                .addValue("settlement", settlement == null ? null : settlement.code())
                .addValue("firstRegistered", details.firstRegistered())
                .addValue("municipality", details.municipality())
                .addValue("county", details.county())
                .addValue("valid", details.valid())
                .addValue("hours", hours.isEmpty() ? null : hours)
                .addValue("source", said.source().code())
                .addValue("at", Timestamp.from(clock.instant()))
                .addValue("staff", staff == null ? null : staff.staffId());
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        String why = row.getString("why");
        return new Recorded(
                row.getObject("id", UUID.class),
                new Statement(
                        constant(StatusKind.class, row, "kind"),
                        row.getObject("begins", LocalDate.class),
                        row.getBoolean("undated"),
                        row.getObject("ends", LocalDate.class),
                        details(row),
                        constant(StatusSource.class, row, "source")),
                row.getTimestamp("at").toInstant(),
                row.getObject("staff_id", UUID.class),
                row.getObject("replaces", UUID.class),
                row.getBoolean("struck"),
                row.getBoolean("stands"),
                why == null ? "" : why);
    }

    private static Statement.Details details(ResultSet row) throws SQLException {
        String hours = row.getString("hours");
        return new Statement.Details(
                orNull(PermitGround.class, row, "permit_ground"),
                orNull(Housing.class, row, "housing"),
                orNull(Settlement.class, row, "settlement"),
                row.getObject("first_registered", LocalDate.class),
                row.getString("municipality"),
                row.getString("county"),
                row.getObject("valid", Boolean.class),
                StoredTerms.hours(hours == null ? "" : hours));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> @Nullable E orNull(Class<E> type, ResultSet row, String column)
            throws SQLException {
        return row.getString(column) == null ? null : constant(type, row, column);
    }
}
