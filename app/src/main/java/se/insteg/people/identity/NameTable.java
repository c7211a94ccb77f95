package se.insteg.people.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;

/** Reads and writes people.person_name. Knows nothing of rights; the words to search by are {@code PersonTable}'s. */
@Component
public class NameTable {
    public static final String TABLE = "people.person_name";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    NameTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public List<OtherName> of(UUID person) {
        return jdbc.query(
                "select * from people.person_name where tenant_id = :tenant and person_id = :person"
                        + " order by withdrawn, kind, created_at, id",
                parameters().addValue("person", person),
                (row, number) -> new OtherName(
                        row.getObject("id", UUID.class),
                        OtherName.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("name"),
                        Objects.requireNonNullElse(row.getString("of_name"), ""),
                        row.getBoolean("withdrawn")));
    }

    /** @param ofName the name whose Latin form it is; empty for other kinds */
    public UUID insert(UUID person, boolean hidden, OtherName.Kind kind, String name, String ofName) {
        UUID id = Ids.next(clock);
        jdbc.update(
                """
                insert into people.person_name (tenant_id, id, person_id, hidden, kind, name, of_name, created_at)
                values (:tenant, :id, :person, :hidden, :kind, :name, :of, :now)
                """,
                parameters()
                        .addValue("id", id)
                        .addValue("person", person)
                        .addValue("hidden", hidden)
                        .addValue("kind", kind.code())
                        .addValue("name", name)
                        .addValue("of", ofName.isEmpty() ? null : ofName)
                        .addValue("now", Timestamp.from(clock.instant())));
        return id;
    }

    void withdraw(UUID id, boolean withdrawn) {
        jdbc.update(
                "update people.person_name set withdrawn = :withdrawn where tenant_id = :tenant and id = :id",
                parameters().addValue("id", id).addValue("withdrawn", withdrawn));
    }

    /** As though it had never been. @param key as JSON, with its id */
    public void delete(String key) {
        jdbc.update("""
                delete from people.person_name
                where tenant_id = :tenant and id = cast(cast(:key as jsonb) ->> 'id' as uuid)
                """, parameters().addValue("key", key));
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }
}
