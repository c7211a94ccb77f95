package se.insteg.programmes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.Codes;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes.Version;

/** Reads and writes programmes and their versions. Knows nothing of rights. */
@Component
public class ProgrammeTable {
    private static final String SELECT = """
            select id, kind, name, published, draft, draft_version, changed, retired, origin
            from programmes.programme where tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurriculumJson json;
    private final Clock clock;

    ProgrammeTable(JdbcClient jdbc, Tenancy tenancy, CurriculumJson json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    public List<Programme> all() {
        return jdbc.sql(SELECT + " order by retired, name, id")
                .param("tenant", tenancy.current())
                .query(this::programme)
                .list();
    }

    public Optional<Programme> find(UUID id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("tenant", tenancy.current())
                .param("id", id)
                .query(this::programme)
                .optional();
    }

    /** @return false when there is one with the id already; nothing is written then */
    public boolean insert(Programme programme) {
        return jdbc.sql("""
                                insert into programmes.programme (tenant_id, id, kind, name, published, draft,
                                    draft_version, changed, retired, origin, created_at, updated_at)
                                values (:tenant, :id, :kind, :name, 0, :draft::jsonb, 0, true, false, :origin, :now, :now)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", programme.id())
                        .param("kind", programme.kind().code())
                        .param("name", programme.name())
                        .param("draft", json.text(programme.draft()))
                        .param("origin", programme.origin())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** @return false when somebody else was first; nothing is written then */
    public boolean update(Programme wanted) {
        return jdbc.sql("""
                                update programmes.programme set kind = :kind, name = :name, draft = :draft::jsonb,
                                    changed = :changed, retired = :retired, draft_version = draft_version + 1,
                                    updated_at = :now
                                where tenant_id = :tenant and id = :id and draft_version = :version
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", wanted.id())
                        .param("kind", wanted.kind().code())
                        .param("name", wanted.name())
                        .param("draft", json.text(wanted.draft()))
                        .param("changed", wanted.changed())
                        .param("retired", wanted.retired())
                        .param("version", wanted.draftVersion())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** @return the new version's number; null when somebody else was first */
    public @Nullable Integer publish(Programme programme, UUID by) {
        int number = programme.published() + 1;
        int updated = jdbc.sql("""
                        update programmes.programme set published = :number, changed = false,
                            draft_version = draft_version + 1, updated_at = :now
                        where tenant_id = :tenant and id = :id and draft_version = :version
                        """)
                .param("tenant", tenancy.current())
                .param("id", programme.id())
                .param("number", number)
                .param("version", programme.draftVersion())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (updated == 0) {
            return null;
        }
        jdbc.sql("""
                        insert into programmes.programme_version
                            (tenant_id, programme_id, version, curriculum, published_by, published_at)
                        values (:tenant, :id, :number, :curriculum::jsonb, :by, :now)
                        """)
                .param("tenant", tenancy.current())
                .param("id", programme.id())
                .param("number", number)
                .param("curriculum", json.text(programme.draft()))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return number;
    }

    /** The latest first. */
    public List<Version> versions(UUID id) {
        return jdbc.sql("""
                        select version, published_by, published_at from programmes.programme_version
                        where tenant_id = ? and programme_id = ? order by version desc
                        """)
                .params(tenancy.current(), id)
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        row.getObject("published_by", UUID.class),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    public Optional<Curriculum> curriculum(UUID id, int version) {
        return jdbc.sql("""
                        select curriculum from programmes.programme_version
                        where tenant_id = ? and programme_id = ? and version = ?
                        """)
                .params(tenancy.current(), id, version)
                .query((row, number) -> json.curriculum(row.getString("curriculum")))
                .optional();
    }

    private Programme programme(ResultSet row, int number) throws SQLException {
        ProgrammeKind kind = Codes.find(ProgrammeKind.class, row.getString("kind"));
        if (kind == null) {
            throw new IllegalStateException("The database let an unknown kind in");
        }
        return new Programme(
                row.getObject("id", UUID.class),
                kind,
                row.getString("name"),
                row.getInt("published"),
                json.curriculum(row.getString("draft")),
                row.getInt("draft_version"),
                row.getBoolean("changed"),
                row.getBoolean("retired"),
                row.getString("origin"));
    }
}
