package se.insteg.imports.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Kept;
import se.insteg.access.Tenancy;
import se.insteg.imports.Batch;
import se.insteg.imports.Batch.State;
import se.insteg.imports.Batch.Trouble;
import se.insteg.imports.ImportSettings;
import se.insteg.kernel.Words;

/** Reads and writes imports.batch. */
@Component
public class BatchTable {
    /** After this an import is thrown away, confirmed or not. */
    public static final Kept KEPT = Kept.hours(24);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Json json;

    BatchTable(JdbcClient jdbc, Tenancy tenancy, Clock clock, Json json) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
        this.json = json;
    }

    /** An import whose rows are about to be staged. */
    public void insert(
            UUID id, String kind, UUID maker, String fileName, ImportSettings settings, List<Words> notes, int total) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into imports.batch (tenant_id, id, kind, made_by, made_at, file_name, state, settings, notes,
                            working_since, total)
                        values (?, ?, ?, ?, ?, ?, 'reading', ?::jsonb, ?::jsonb, ?, ?)
                        """)
                .params(tenancy.current(), id, kind, maker, now, fileName)
                .params(json.write(settings), json.write(notes), now, total)
                .update();
    }

    /** Somebody's own, newest first; without counts. */
    public List<Batch> of(UUID maker, String kind) {
        return jdbc.sql("""
                        select * from imports.batch
                        where tenant_id = ? and made_by = ? and kind = ? and made_at > ? order by made_at desc, id desc
                        """)
                .params(tenancy.current(), maker, kind, Timestamp.from(oldest()))
                .query(this::batch)
                .list();
    }

    /** Somebody's own; without counts. */
    public Optional<Batch> find(UUID id, UUID maker, String kind) {
        return of(maker, kind).stream().filter(batch -> batch.id().equals(id)).findFirst();
    }

    /** When what is going on began; empty when nothing is. */
    public Optional<Instant> workingSince(UUID id) {
        return jdbc.sql("select working_since from imports.batch where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .optional()
                .flatMap(since -> since);
    }

    /** From one state to another, once: false when it was no longer in the first, and then nothing is changed. */
    public boolean move(UUID id, State from, State to, @Nullable Trouble trouble) {
        return jdbc.sql("""
                        update imports.batch set state = :to, trouble = :trouble, done = 0, working_since = :since
                        where tenant_id = :tenant and id = :id and state = :from
                        """)
                        .param("to", code(to))
                        .param("from", code(from))
                        .param("trouble", trouble == null ? null : code(trouble))
                        .param("since", to.working() ? Timestamp.from(clock.instant()) : null)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                == 1;
    }

    public void progress(UUID id, int done) {
        jdbc.sql("update imports.batch set done = ? where tenant_id = ? and id = ?")
                .params(done, tenancy.current(), id)
                .update();
    }

    /** Its rows go with it. False while something is going on. */
    public boolean delete(UUID id) {
        return jdbc.sql("""
                        delete from imports.batch
                        where tenant_id = ? and id = ? and state not in ('reading', 'applying')
                        """).params(tenancy.current(), id).update() == 1;
    }

    /** Throws away what is too old. */
    public int deleteOld() {
        return jdbc.sql("delete from imports.batch where tenant_id = ? and made_at <= ?")
                .params(tenancy.current(), Timestamp.from(oldest()))
                .update();
    }

    private Instant oldest() {
        return KEPT.before(clock.instant());
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        String trouble = row.getString("trouble");
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("file_name"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                json.settings(row.getString("settings")),
                json.words(row.getString("notes")),
                row.getInt("done"),
                row.getInt("total"),
                trouble == null ? null : Trouble.valueOf(trouble.toUpperCase(Locale.ROOT)),
                Map.of(),
                0);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
