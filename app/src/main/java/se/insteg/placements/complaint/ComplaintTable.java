package se.insteg.placements.complaint;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;

/** Reads and writes placements.complaint; its words and answers are sealed on the way in and opened on the way out. */
@Component
class ComplaintTable {
    private static final String WORDS = "placements.complaint.words";
    private static final String ANSWER = "placements.complaint.answer";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Vault vault;
    private final Clock clock;

    ComplaintTable(JdbcClient jdbc, Tenancy tenancy, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param by who of the staff writes it down; null for the participant. False when the same form was sent before */
    boolean insert(
            UUID id,
            UUID person,
            boolean hidden,
            @Nullable UUID placement,
            String words,
            String language,
            @Nullable UUID by) {
        return jdbc.sql("""
                        insert into placements.complaint (tenant_id, id, person_id, hidden, placement_id, words, language,
                            recorded_by, made_at, state)
                        values (:tenant, :id, :person, :hidden, :placement, :words, :language, :by, :now, 'received')
                        on conflict (tenant_id, id) do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("person", person)
                        .param("hidden", hidden)
                        .param("placement", placement)
                        .param("words", seal(WORDS, id, words))
                        .param("language", language)
                        .param("by", by)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** False when somebody else has taken it, or it is closed. */
    boolean take(UUID person, UUID id, UUID by) {
        return jdbc.sql("""
                        update placements.complaint set state = 'handled', handled_by = :by, handled_at = :now
                        where tenant_id = :tenant and person_id = :person and id = :id and state = 'received'
                        """)
                        .param("tenant", tenancy.current())
                        .param("person", person)
                        .param("id", id)
                        .param("by", by)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** False when it is closed. Whoever closes has handled it, unless somebody took it before. */
    boolean close(UUID person, UUID id, String answer, UUID by) {
        return jdbc.sql("""
                        update placements.complaint set state = 'closed', answer = :answer, closed_by = :by,
                            closed_at = :now, handled_by = coalesce(handled_by, :by),
                            handled_at = coalesce(handled_at, :now)
                        where tenant_id = :tenant and person_id = :person and id = :id and state <> 'closed'
                        """)
                        .param("tenant", tenancy.current())
                        .param("person", person)
                        .param("id", id)
                        .param("answer", seal(ANSWER, id, answer))
                        .param("by", by)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Of a person, the newest first. */
    List<Complaint> of(UUID person) {
        return jdbc.sql("select * from placements.complaint where tenant_id = ? and person_id = ? order by id desc")
                .params(tenancy.current(), person)
                .query(this::complaint)
                .list();
    }

    Optional<Complaint> find(UUID person, UUID id) {
        return of(person).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whose and since when, without words. */
    record Line(
            UUID id,
            UUID personId,
            Complaint.State state,
            Instant madeAt,
            @Nullable UUID handledBy) {}

    /** Those that nobody has taken, of everybody the running transaction knows of. */
    List<UUID> untaken() {
        return jdbc.sql("select id from placements.complaint where tenant_id = ? and state = 'received' order by id")
                .param(tenancy.current())
                .query(UUID.class)
                .list();
    }

    /** Those that are not closed first, the oldest first among them. */
    List<Line> lines(int most) {
        return jdbc.sql("""
                        select id, person_id, state, made_at, handled_by from placements.complaint where tenant_id = ?
                        order by (state = 'closed'), case when state = 'closed' then closed_at end desc, made_at limit ?
                        """)
                .params(tenancy.current(), most)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        state(row),
                        row.getTimestamp("made_at").toInstant(),
                        row.getObject("handled_by", UUID.class)))
                .list();
    }

    /** Whom the municipality has named to receive them; none means all who may. */
    Set<UUID> recipients() {
        return Set.copyOf(jdbc.sql("select staff_id from placements.complaint_recipient where tenant_id = ?")
                .param(tenancy.current())
                .query(UUID.class)
                .list());
    }

    void name(Set<UUID> staff, UUID by) {
        jdbc.sql("delete from placements.complaint_recipient where tenant_id = ?")
                .param(tenancy.current())
                .update();
        for (UUID one : staff) {
            jdbc.sql("""
                            insert into placements.complaint_recipient (tenant_id, staff_id, named_by, named_at)
                            values (?, ?, ?, ?)
                            """).params(tenancy.current(), one, by, now()).update();
        }
    }

    private Complaint complaint(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] answer = row.getBytes("answer");
        return new Complaint(
                id,
                row.getObject("person_id", UUID.class),
                row.getObject("placement_id", UUID.class),
                open(WORDS, id, row.getBytes("words")),
                row.getString("language"),
                row.getObject("recorded_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                state(row),
                row.getObject("handled_by", UUID.class),
                instant(row, "handled_at"),
                answer == null ? "" : open(ANSWER, id, answer),
                row.getObject("closed_by", UUID.class),
                instant(row, "closed_at"));
    }

    private static Complaint.State state(ResultSet row) throws SQLException {
        return Complaint.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private byte[] seal(String place, UUID row, String text) {
        return vault.seal(tenancy.current(), place, row, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(String place, UUID row, byte[] sealed) {
        return new String(vault.open(tenancy.current(), place, row, sealed), StandardCharsets.UTF_8);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
