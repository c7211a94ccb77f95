package se.insteg.hosts.register;

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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every organisation, contact and offer: when, by whom, what it changed, and all that it said. */
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

    /** @param staffId who did it; null for a job of the system @param fields what changed */
    public record Version(int number, Instant at, @Nullable UUID staffId, Deed deed, List<String> fields) {}

    void write(Thing thing, UUID id, Version version, String why, SequencedMap<String, List<String>> texts) {
        jdbc.sql("insert into hosts.history (tenant_id, id, " + thing.noun() + """
                        _id, version, at, staff_id, deed, why, fields, content)
                        values (:tenant, :id, :thing, :version, :at, :staff, :deed, :why, :fields, :content::jsonb)
                        """)
                .param("tenant", tenancy.current())
                .param("id", Ids.next(clock))
                .param("thing", id)
                .param("version", version.number())
                .param("at", Timestamp.from(version.at()))
                .param("staff", version.staffId())
                .param("deed", version.deed().name().toLowerCase(Locale.ROOT))
                .param("why", why)
                .param("fields", version.fields().toArray(String[]::new))
                .param("content", json.writeValueAsString(texts))
                .update();
    }

    /** A version that comes about now, by the one who is signed in. */
    Version now(int number, Deed deed, List<String> fields) {
        SignedIn staff = current.find();
        return new Version(number, clock.instant(), staff == null ? null : staff.staffId(), deed, fields);
    }

    /** Newest first. */
    public List<Version> of(Thing thing, UUID id) {
        return jdbc.sql("select version, at, staff_id, deed, fields from hosts.history where tenant_id = ? and "
                        + thing.noun() + "_id = ? order by version desc")
                .params(tenancy.current(), id)
                .query(HistoryTable::version)
                .list();
    }

    /** What a version said. */
    Optional<SequencedMap<String, List<String>>> texts(Thing thing, UUID id, int version) {
        return jdbc.sql("select content from hosts.history where tenant_id = ? and " + thing.noun()
                        + "_id = ? and version = ?")
                .params(tenancy.current(), id, version)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, TEXTS));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                HostColumns.instant(row, "at"),
                row.getObject("staff_id", UUID.class),
                Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                Arrays.asList((String[]) row.getArray("fields").getArray()));
    }
}
