package se.insteg.access;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How rooms keep every version of a thing: when it came about, by whom, what it changed, and all that it said. Each room
 * has a table of its own for that, with the columns that {@link #row} fills; what else stands in it is the room's to add.
 */
@Component
public class History {
    private static final TypeReference<LinkedHashMap<String, List<String>>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;
    private final JsonMapper json;

    History(JdbcClient jdbc, Tenancy tenancy, CurrentStaff current, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
        this.json = json;
    }

    /** How a version came about. */
    public enum Deed {
        REGISTERED,
        CHANGED,
        MERGED,
        PARTED
    }

    /**
     * @param number counts from 0
     * @param staffId who did it; null for a job of the system
     * @param fields names of what changed
     */
    public record Version(int number, Instant at, @Nullable UUID staffId, Deed deed, List<String> fields) {
        public Version {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Whose versions stand where.
     *
     * @param table with its schema, such as people.person_history; never what somebody typed
     * @param owner the column with the thing's id
     */
    public record Place(String table, String owner) {}

    /** A version that comes about now, by the one who is signed in. */
    public Version now(int number, Deed deed, List<String> fields) {
        SignedIn staff = current.find();
        return new Version(number, clock.instant(), staff == null ? null : staff.staffId(), deed, fields);
    }

    /** Fills tenant, id, version, at, staff, deed, why, fields and content (as text, to be cast to jsonb). */
    public MapSqlParameterSource row(Version version, String why, SequencedMap<String, List<String>> texts) {
        return new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("id", Ids.next(clock))
                .addValue("version", version.number())
                .addValue("at", Timestamp.from(version.at()))
                .addValue("staff", version.staffId())
                .addValue("deed", version.deed().name().toLowerCase(Locale.ROOT))
                .addValue("why", why)
                .addValue("fields", version.fields().toArray(String[]::new))
                .addValue("content", json.writeValueAsString(texts));
    }

    /** Newest first. */
    public List<Version> of(Place place, UUID id) {
        return jdbc.sql("select version, at, staff_id, deed, fields from " + place.table() + " where tenant_id = ? and "
                        + place.owner() + " = ? order by version desc")
                .params(tenancy.current(), id)
                .query(History::version)
                .list();
    }

    /** What a version said. */
    public Optional<SequencedMap<String, List<String>>> texts(Place place, UUID id, int version) {
        return jdbc.sql("select content from " + place.table() + " where tenant_id = ? and " + place.owner()
                        + " = ? and version = ?")
                .params(tenancy.current(), id, version)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, TEXTS));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getObject("staff_id", UUID.class),
                Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                Arrays.asList((String[]) row.getArray("fields").getArray()));
    }
}
