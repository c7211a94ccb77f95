package se.insteg.skills.peers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.store.ScriptJson;

/** Reads and writes skills.peer_errand, the helper's own rows. Knows nothing of rights. */
@Component
class ErrandTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final ScriptJson json;
    private final Clock clock;

    ErrandTable(JdbcClient jdbc, Tenancy tenancy, ScriptJson json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    void insert(PeerErrand errand) {
        jdbc.sql("""
                        insert into skills.peer_errand (tenant_id, id, person_id, hidden, worker_id, mapped_id, mapped_hidden,
                            called, language, template_id, template_version, touched_at)
                        values (:tenant, :id, :person, false, :worker, :mapped, false, :called, :language, :template,
                            :version, :now)
                        """)
                .param("tenant", tenancy.current())
                .param("id", errand.id())
                .param("person", errand.personId())
                .param("worker", errand.workerId())
                .param("mapped", errand.mappedId())
                .param("called", errand.called())
                .param("language", errand.language())
                .param("template", errand.templateId())
                .param("version", errand.templateVersion())
                .param("now", now())
                .update();
    }

    /** Those that are being written; the oldest first. */
    List<PeerErrand> open(UUID person) {
        return jdbc.sql("""
                        select * from skills.peer_errand where tenant_id = :tenant and person_id = :person
                            and state = 'open' order by id
                        """)
                .param("tenant", tenancy.current())
                .param("person", person)
                .query(this::errand)
                .list();
    }

    /** How many were written and handed over, or will be in a moment. */
    int sent(UUID person) {
        return jdbc.sql("""
                        select count(*) from skills.peer_errand where tenant_id = ? and person_id = ? and was_sent
                        """)
                .params(tenancy.current(), person)
                .query(Integer.class)
                .single();
    }

    /** @return false when it is not being written any more */
    boolean put(UUID person, UUID id, String question, Answer answer) {
        return jdbc.sql("""
                                update skills.peer_errand set said = said || :said::jsonb, last_question = :question,
                                    touched_at = :now
                                where tenant_id = :tenant and person_id = :person and id = :id and state = 'open'
                                """)
                        .param("said", json.text(Map.of(question, answer)))
                        .param("question", question)
                        .param("now", now())
                        .param("tenant", tenancy.current())
                        .param("person", person)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @return false when it is not being written any more */
    boolean send(UUID person, UUID id) {
        return jdbc.sql("""
                                update skills.peer_errand set state = 'sent', was_sent = true, touched_at = :now
                                where tenant_id = :tenant and person_id = :person and id = :id and state = 'open'
                                """)
                        .param("now", now())
                        .param("tenant", tenancy.current())
                        .param("person", person)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** What waits to be handed over, held until this transaction ends. */
    List<PeerErrand> toHandOver() {
        return jdbc.sql("""
                        select * from skills.peer_errand where tenant_id = :tenant and state = 'sent' order by id
                        for update
                        """)
                .param("tenant", tenancy.current())
                .query(this::errand)
                .list();
    }

    /** The database erases name and words with it. */
    void handedOver(UUID id) {
        jdbc.sql("update skills.peer_errand set state = 'done' where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private PeerErrand errand(ResultSet row, int number) throws SQLException {
        return new PeerErrand(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getObject("mapped_id", UUID.class),
                row.getString("called"),
                row.getString("language"),
                row.getObject("template_id", UUID.class),
                row.getInt("template_version"),
                json.answers(row.getString("said")),
                Objects.requireNonNullElse(row.getString("last_question"), ""),
                row.getTimestamp("touched_at").toInstant());
    }
}
