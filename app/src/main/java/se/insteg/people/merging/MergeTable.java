package se.insteg.people.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes people.person_merge, people.merge_row and person.merged_into. Knows nothing of rights. */
@Component
class MergeTable {
    private static final TypeReference<LinkedHashMap<String, List<String>>> TEXTS = new TypeReference<>() {};

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;
    private final JsonMapper json;

    MergeTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, CurrentStaff current, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
        this.json = json;
    }

    /** A row that moved, was made, or had to stay. @param key as JSON */
    record Row(String table, String column, String key, Fate fate) {}

    /** What became of a row. */
    enum Fate {
        MOVED,
        MADE,
        STAYED
    }

    UUID insert(
            Participant kept,
            UUID merged,
            String reason,
            SequencedMap<String, List<String>> before,
            SequencedMap<String, List<String>> after) {
        UUID id = Ids.next(clock);
        jdbc.update(
                """
                insert into people.person_merge
                    (tenant_id, id, person_id, hidden, merged_id, at, staff_id, reason, before, after)
                values (:tenant, :id, :person, :hidden, :merged, :at, :staff, :reason, :before::jsonb, :after::jsonb)
                """,
                now().addValue("id", id)
                        .addValue("person", kept.id())
                        .addValue("hidden", kept.details().protection().hides())
                        .addValue("merged", merged)
                        .addValue("reason", reason)
                        .addValue("before", json.writeValueAsString(before))
                        .addValue("after", json.writeValueAsString(after)));
        return id;
    }

    void insert(UUID merge, Participant kept, List<Row> rows) {
        jdbc.batchUpdate(
                """
                insert into people.merge_row
                    (tenant_id, id, merge_id, person_id, hidden, table_name, column_name, row_key, fate)
                values (:tenant, :id, :merge, :person, :hidden, :table, :column, :key::jsonb, :fate)
                """,
                rows.stream()
                        .<SqlParameterSource>map(row -> now().addValue("id", Ids.next(clock))
                                .addValue("merge", merge)
                                .addValue("person", kept.id())
                                .addValue("hidden", kept.details().protection().hides())
                                .addValue("table", row.table())
                                .addValue("column", row.column())
                                .addValue("key", row.key())
                                .addValue("fate", row.fate().name().toLowerCase(Locale.ROOT)))
                        .toArray(SqlParameterSource[]::new));
    }

    List<Row> rows(UUID merge) {
        return jdbc.query(
                "select * from people.merge_row where tenant_id = :tenant and merge_id = :merge order by id",
                now().addValue("merge", merge),
                (row, number) -> new Row(
                        Objects.requireNonNull(row.getString("table_name")),
                        Objects.requireNonNull(row.getString("column_name")),
                        Objects.requireNonNull(row.getString("row_key")),
                        Fate.valueOf(row.getString("fate").toUpperCase(Locale.ROOT))));
    }

    /** Newest first. */
    List<PersonMerge> of(UUID kept) {
        return jdbc.query(
                "select * from people.person_merge where tenant_id = :tenant and person_id = :person order by at desc, id desc",
                now().addValue("person", kept),
                MergeTable::merge);
    }

    /** Into whom this entry went for a time, oldest first. */
    List<PersonMerge> undoneOf(UUID merged) {
        return jdbc.query("""
                select * from people.person_merge
                where tenant_id = :tenant and merged_id = :merged and undone_at is not null order by at, id
                """, now().addValue("merged", merged), MergeTable::merge);
    }

    SequencedMap<String, List<String>> before(UUID merge) {
        return texts("before", merge);
    }

    SequencedMap<String, List<String>> after(UUID merge) {
        return texts("after", merge);
    }

    private SequencedMap<String, List<String>> texts(String column, UUID merge) {
        String content = jdbc.queryForObject(
                "select " + column + " from people.person_merge where tenant_id = :tenant and id = :id",
                now().addValue("id", merge),
                String.class);
        return json.readValue(Objects.requireNonNull(content), TEXTS);
    }

    void undone(UUID merge, String reason) {
        jdbc.update("""
                update people.person_merge set undone_at = :at, undone_by = :staff, undone_reason = :reason
                where tenant_id = :tenant and id = :id
                """, now().addValue("id", merge).addValue("reason", reason));
    }

    /** Whom this entry went into. */
    Optional<UUID> keptOf(UUID merged) {
        return jdbc.queryForList("""
                        select person_id from people.person_merge
                        where tenant_id = :tenant and merged_id = :merged and undone_at is null
                        """, now().addValue("merged", merged), UUID.class).stream()
                .findFirst();
    }

    /** Keeps others from adding to what hangs on them unseen, until the transaction ends; in one order, so that none waits. */
    void lock(List<UUID> people) {
        jdbc.queryForList(
                "select id from people.person where tenant_id = :tenant and id in (:people) order by id for update",
                now().addValue("people", people),
                UUID.class);
    }

    /** Within {@link #among}. @param into null when they are somebody of their own again */
    void setInto(UUID person, @Nullable UUID into) {
        jdbc.update(
                "update people.person set merged_into = :into where tenant_id = :tenant and id = :id",
                now().addValue("id", person).addValue("into", into));
    }

    /** Gives the reference away, or back. Within {@link #among}. */
    void setReference(UUID person, @Nullable String reference) {
        jdbc.update(
                "update people.person set reference = :reference where tenant_id = :tenant and id = :id",
                now().addValue("id", person).addValue("reference", reference));
    }

    /** Does something among those whom the database otherwise hides because they went into somebody. */
    <T> T among(Supplier<T> work) {
        announce("on");
        try {
            return work.get();
        } finally {
            announce("");
        }
    }

    private void announce(String merging) {
        jdbc.queryForObject(
                "select set_config('app.merging', :merging, true)",
                new MapSqlParameterSource("merging", merging),
                String.class);
    }

    private MapSqlParameterSource now() {
        SignedIn staff = current.find();
        return new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("at", Timestamp.from(clock.instant()))
                .addValue("staff", staff == null ? null : staff.staffId());
    }

    private static PersonMerge merge(ResultSet row, int number) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new PersonMerge(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("merged_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("staff_id", UUID.class),
                Objects.requireNonNull(row.getString("reason")),
                undone == null ? null : undone.toInstant(),
                row.getObject("undone_by", UUID.class));
    }
}
