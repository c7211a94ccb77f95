package se.insteg.skills.peers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.store.ScriptJson;

/** Reads and writes skills.peer_help, the helped one's own rows. Knows nothing of rights. */
@Component
class HelpTable {
    private static final String SELECT = "select * from skills.peer_help where tenant_id = :tenant";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final ScriptJson json;
    private final Clock clock;

    HelpTable(JdbcClient jdbc, Tenancy tenancy, ScriptJson json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    /** Nothing happens when it is there already. */
    boolean insert(PeerHelp help, UUID worker) {
        return jdbc.sql("""
                                insert into skills.peer_help (tenant_id, id, person_id, hidden, worker_id, helper, language,
                                    template_id, template_version, how, consented_on, recorded_by, recorded_at)
                                values (:tenant, :id, :person, false, :worker, :helper, :language, :template, :version,
                                    :how, :on, :by, :at)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", help.id())
                        .param("person", help.personId())
                        .param("worker", worker)
                        .param("helper", help.helper())
                        .param("language", help.language())
                        .param("template", help.templateId())
                        .param("version", help.templateVersion())
                        .param("how", help.how().code())
                        .param("on", Date.valueOf(help.consentedOn()))
                        .param("by", help.recordedBy())
                        .param("at", Timestamp.from(help.recordedAt()))
                        .update()
                > 0;
    }

    /** The latest first. */
    List<PeerHelp> of(UUID person) {
        return jdbc.sql(SELECT + " and person_id = :person order by id desc limit 100")
                .param("tenant", tenancy.current())
                .param("person", person)
                .query(this::help)
                .list();
    }

    Optional<PeerHelp> find(UUID person, UUID id) {
        return jdbc.sql(SELECT + " and person_id = :person and id = :id")
                .param("tenant", tenancy.current())
                .param("person", person)
                .param("id", id)
                .query(this::help)
                .optional();
    }

    /** As {@link #find}, held until this transaction ends. */
    Optional<PeerHelp> lock(UUID person, UUID id) {
        return jdbc.sql(SELECT + " and person_id = :person and id = :id for update")
                .param("tenant", tenancy.current())
                .param("person", person)
                .param("id", id)
                .query(this::help)
                .optional();
    }

    /** Of everybody the running transaction may know of: what they have been told and not answered; the oldest first. */
    List<PeerHelp> told() {
        return jdbc.sql(SELECT + " and state = 'told' order by told_at, id limit 100")
                .param("tenant", tenancy.current())
                .query(this::help)
                .list();
    }

    /** @return false when nobody waits for it any more */
    boolean tell(UUID id, Map<String, Answer> said) {
        return jdbc.sql("""
                                update skills.peer_help set state = 'told', said = :said::jsonb, told_at = :now
                                where tenant_id = :tenant and id = :id and state = 'asked'
                                """)
                        .param("said", json.text(said))
                        .param("now", now())
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @param by null for the person themself */
    void agree(UUID id, @Nullable UUID by) {
        jdbc.sql("""
                        update skills.peer_help set state = 'agreed', interview_id = id, answered_at = :now,
                            answered_by = :by
                        where tenant_id = :tenant and id = :id and state = 'told'
                        """)
                .param("now", now())
                .param("by", by)
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    /** @param by null for the person themself @return false when it was over */
    boolean end(UUID id, PeerHelp.EndedWhy why, @Nullable UUID by) {
        return jdbc.sql("""
                                update skills.peer_help set state = 'ended', ended_why = :why, answered_at = :now,
                                    answered_by = :by
                                where tenant_id = :tenant and id = :id and state in ('asked', 'told')
                                """)
                        .param("why", why.code())
                        .param("now", now())
                        .param("by", by)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** All that this helper has begun; what has been handed over already stays with those it is about. */
    void endOfWorker(UUID worker) {
        jdbc.sql("""
                        update skills.peer_help set state = 'ended', ended_why = 'worker', answered_at = ?
                        where tenant_id = ? and worker_id = ? and state = 'asked'
                        """).params(now(), tenancy.current(), worker).update();
    }

    /** @return whose it was */
    List<UUID> expire(Instant before) {
        return jdbc.sql("""
                        update skills.peer_help set state = 'ended', ended_why = 'expired', answered_at = :now
                        where tenant_id = :tenant and state in ('asked', 'told') and not hidden
                            and greatest(recorded_at, told_at) < :before
                        returning person_id
                        """)
                .param("now", now())
                .param("tenant", tenancy.current())
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    /** How many were written by others, and how many of those staff have gone through; nobody protected is counted. */
    PeerFigures.Counts counts() {
        return jdbc.sql("""
                        select count(*) filter (where h.told_at is not null) as written,
                            count(*) filter (where h.state = 'agreed') as agreed,
                            count(*) filter (where i.state = 'ended') as confirmed
                        from skills.peer_help h
                        left join skills.interview i on i.tenant_id = h.tenant_id and i.id = h.interview_id
                        where h.tenant_id = ? and not h.hidden
                        """)
                .param(tenancy.current())
                .query(PeerFigures.Counts.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private PeerHelp help(ResultSet row, int number) throws SQLException {
        Timestamp told = row.getTimestamp("told_at");
        String ended = row.getString("ended_why");
        return new PeerHelp(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Objects.requireNonNullElse(row.getString("helper"), ""),
                row.getString("language"),
                row.getObject("template_id", UUID.class),
                row.getInt("template_version"),
                PeerHelp.How.valueOf(constant(row.getString("how"))),
                row.getObject("consented_on", LocalDate.class),
                row.getObject("recorded_by", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                PeerHelp.State.valueOf(constant(row.getString("state"))),
                json.answers(row.getString("said")),
                told == null ? null : told.toInstant(),
                ended == null ? null : PeerHelp.EndedWhy.valueOf(constant(ended)));
    }

    private static String constant(String stored) {
        return stored.toUpperCase(Locale.ROOT);
    }
}
