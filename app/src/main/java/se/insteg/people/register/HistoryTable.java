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

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;
    private final JsonMapper json;

    HistoryTable(JdbcClient jdbc, Tenancy tenancy, CurrentStaff current, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
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
        SignedIn staff = current.find();
        jdbc.sql("""
                        insert into people.person_history
                            (tenant_id, id, person_id, hidden, version, at, staff_id, deed, why, fields, content)
                        values (:tenant, :id, :person, :hidden, :version, :at, :staff, :deed, :why, :fields, :content::jsonb)
                        """)
                .param("tenant", tenancy.current())
                .param("id", Ids.next(clock))
                .param("person", person)
                .param("hidden", details.protection().hides())
                .param("version", version)
                .param("at", Timestamp.from(clock.instant()))
                .param("staff", staff == null ? null : staff.staffId())
                .param("deed", deed.name().toLowerCase(Locale.ROOT))
                .param("why", why)
                .param("fields", fields.toArray(String[]::new))
                .param("content", json.writeValueAsString(PersonTexts.of(details)))
                .update();
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
