package se.insteg.people.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonTexts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every person: when it came about, by whom, what it changed, and all that it said. */
@Component
public class HistoryTable {
    private static final TypeReference<LinkedHashMap<String, List<String>>> TEXTS = new TypeReference<>() {};

    private static final String INSERT = """
            insert into people.person_history
                (tenant_id, id, person_id, hidden, version, at, staff_id, deed, why, fields, content)
            values (:tenant, :id, :person, :hidden, :version, :at, :staff, :deed, :why, :fields, :content::jsonb)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;
    private final JsonMapper json;

    HistoryTable(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate named,
            Tenancy tenancy,
            CurrentStaff current,
            Clock clock,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.named = named;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
        this.json = json;
    }

    /** How a version came about. */
    public enum Deed {
        REGISTERED,
        CHANGED
    }

    /** @param staffId who did it; null for a job of the system @param fields what changed, names as in PersonTexts */
    public record Version(int number, Instant at, @Nullable UUID staffId, Deed deed, List<String> fields) {}

    public void write(UUID person, int version, Deed deed, String why, List<String> fields, PersonDetails details) {
        named.update(INSERT, row(person, version, deed, why, fields, details));
    }

    /** The first version of many who are registered. */
    public void writeFirst(List<UUID> people, List<PersonDetails> all, String why) {
        SqlParameterSource[] rows = new SqlParameterSource[people.size()];
        for (int i = 0; i < rows.length; i++) {
            List<String> fields = List.copyOf(PersonTexts.of(all.get(i)).keySet());
            rows[i] = row(people.get(i), 0, Deed.REGISTERED, why, fields, all.get(i));
        }
        named.batchUpdate(INSERT, rows);
    }

    private SqlParameterSource row(
            UUID person, int version, Deed deed, String why, List<String> fields, PersonDetails details) {
        SignedIn staff = current.find();
        return new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("id", Ids.next(clock))
                .addValue("person", person)
                .addValue("hidden", details.protection().hides())
                .addValue("version", version)
                .addValue("at", Timestamp.from(clock.instant()))
                .addValue("staff", staff == null ? null : staff.staffId())
                .addValue("deed", deed.name().toLowerCase(Locale.ROOT))
                .addValue("why", why)
                .addValue("fields", fields.toArray(String[]::new))
                .addValue("content", json.writeValueAsString(PersonTexts.of(details)));
    }

    /** Newest first. */
    public List<Version> of(UUID person) {
        return jdbc.sql("""
                        select version, at, staff_id, deed, fields from people.person_history
                        where tenant_id = ? and person_id = ? order by version desc
                        """)
                .params(tenancy.current(), person)
                .query(HistoryTable::version)
                .list();
    }

    /** What a version said, as {@link PersonTexts}. */
    public Optional<SequencedMap<String, List<String>>> texts(UUID person, int version) {
        return jdbc.sql("""
                        select content from people.person_history where tenant_id = ? and person_id = ? and version = ?
                        """)
                .params(tenancy.current(), person, version)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, TEXTS));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                PersonColumns.instant(row, "at"),
                row.getObject("staff_id", UUID.class),
                Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                Arrays.asList((String[]) row.getArray("fields").getArray()));
    }
}
