package se.insteg.people.information;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Reach;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.TextFile;
import se.insteg.people.register.ReachSql;

/** Reads and writes the text and to whom it was given. Knows nothing of rights. */
@Component
class InformationTable {
    private static final List<String> TEMPLATES = List.of("sv", "en", "ar");
    private static final int MOST_MISSING = 200;

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    InformationTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** The one in force; the template while nothing is published. */
    Information current() {
        return read("(select max(version) from people.information where tenant_id = :tenant)")
                .orElseGet(InformationTable::template);
    }

    Optional<Information> version(int version) {
        return read(String.valueOf(version));
    }

    private Optional<Information> read(String version) {
        Map<String, String> texts = new HashMap<>();
        int[] number = new int[1];
        @Nullable UUID[] by = new UUID[1];
        @Nullable Instant[] at = new Instant[1];
        jdbc.query(
                "select version, language, body, published_by, published_at from people.information"
                        + " where tenant_id = :tenant and version = " + version,
                parameters(),
                row -> {
                    texts.put(row.getString("language"), row.getString("body"));
                    number[0] = row.getInt("version");
                    by[0] = row.getObject("published_by", UUID.class);
                    at[0] = row.getTimestamp("published_at").toInstant();
                });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Information(number[0], texts, by[0], at[0]));
    }

    private static Information template() {
        Map<String, String> texts = new HashMap<>();
        TEMPLATES.forEach(language -> texts.put(language, TextFile.read("people/information", language)));
        return new Information(0, texts, null, null);
    }

    /** The municipality's name. */
    String municipality() {
        return jdbc.query(
                        "select name from access.municipality where id = :tenant",
                        parameters(),
                        (row, number) -> row.getString("name"))
                .getFirst();
    }

    /** False when somebody else has published this version. */
    boolean publish(int version, Map<String, String> texts, UUID by) {
        Timestamp now = now();
        try {
            texts.forEach((language, body) -> jdbc.update(
                    """
                    insert into people.information (tenant_id, version, language, body, published_by, published_at)
                    values (:tenant, :version, :language, :body, :by, :now)
                    """,
                    parameters()
                            .addValue("version", version)
                            .addValue("language", language)
                            .addValue("body", body)
                            .addValue("by", by)
                            .addValue("now", now)));
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void give(UUID person, boolean hidden, int version, String language, Given.How how, @Nullable UUID by) {
        jdbc.update(
                """
                insert into people.information_given
                    (tenant_id, id, person_id, hidden, version, language, how, given_by, given_at)
                values (:tenant, :id, :person, :hidden, :version, :language, :how, :by, :now)
                """,
                parameters()
                        .addValue("id", Ids.next(clock))
                        .addValue("person", person)
                        .addValue("hidden", hidden)
                        .addValue("version", version)
                        .addValue("language", language)
                        .addValue("how", how.code())
                        .addValue("by", by)
                        .addValue("now", now()));
    }

    /** Newest first. */
    List<Given> given(UUID person) {
        return jdbc.query(
                """
                select version, language, how, given_by, given_at from people.information_given
                where tenant_id = :tenant and person_id = :person order by id desc limit 100
                """,
                parameters().addValue("person", person),
                (row, number) -> new Given(
                        row.getInt("version"),
                        row.getString("language"),
                        Given.How.of(row.getString("how")),
                        row.getObject("given_by", UUID.class),
                        row.getTimestamp("given_at").toInstant()));
    }

    /** Those in reach who have not been given this version and have been here, or it, longer than the grace. */
    List<UUID> missing(Reach reach, Information current, Duration grace) {
        Instant publishedAt = current.publishedAt();
        Instant before = clock.instant().minus(grace);
        if (publishedAt == null || publishedAt.isAfter(before)) {
            return List.of();
        }
        MapSqlParameterSource parameters = parameters()
                .addValue("version", current.version())
                .addValue("before", Timestamp.from(before))
                .addValue("most", MOST_MISSING);
        String seen = ReachSql.anyOf(ReachSql.conditions(reach, parameters));
        return jdbc.queryForList("""
                select p.id from people.person p where p.tenant_id = :tenant and p.created_at < :before
                    and not exists (select 1 from people.information_given g where g.tenant_id = p.tenant_id
                        and g.person_id = p.id and g.version = :version)
                    and
                """ + seen + " order by p.created_at, p.id limit :most", parameters, UUID.class);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }
}
