package se.insteg.placements.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Ask;
import se.insteg.placements.Party;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes placements.ask with its questions. Knows nothing of rights. */
@Component
public class AskTable {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final QuestionTable questions;
    private final JsonMapper json;
    private final Clock clock;

    AskTable(JdbcClient jdbc, Tenancy tenancy, QuestionTable questions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.questions = questions;
        this.json = json;
        this.clock = clock;
    }

    /** False when the party is asked already. */
    public boolean insert(Ask ask) {
        return jdbc.sql("""
                        insert into placements.ask (tenant_id, id, person_id, hidden, proposal_id, party, contact_id, way,
                            language, shown, asked_by, asked_at)
                        values (:tenant, :id, :person, :hidden, :proposal, :party, :contact, :way, :language, :shown::jsonb,
                            :by, :at)
                        on conflict (tenant_id, proposal_id, party) do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", ask.id())
                        .param("person", ask.personId())
                        .param("hidden", ask.hidden())
                        .param("proposal", ask.proposalId())
                        .param("party", ask.party().code())
                        .param("contact", ask.contactId())
                        .param("way", ask.way().code())
                        .param("language", ask.language())
                        .param("shown", json.writeValueAsString(ask.shown()))
                        .param("by", ask.by())
                        .param("at", Timestamp.from(ask.at()))
                        .update()
                == 1;
    }

    public void reply(UUID id, Ask.Reply reply) {
        jdbc.sql("""
                        update placements.ask set answer = :answer, answered_at = :at, answered_how = :how,
                            recorded_by = :by, said_by = :said, reason = :reason, words = :words
                        where tenant_id = :tenant and id = :id and answer is null
                        """)
                .param("answer", reply.yes() ? "yes" : "no")
                .param("at", Timestamp.from(reply.at()))
                .param("how", reply.how().code())
                .param("by", reply.recordedBy())
                .param("said", orNull(reply.saidBy()))
                .param("reason", orNull(reply.reason()))
                .param("words", orNull(reply.words()))
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    public void reminded(UUID id) {
        jdbc.sql("update placements.ask set reminded_at = ? where tenant_id = ? and id = ?")
                .params(now(), tenancy.current(), id)
                .update();
    }

    /** Somebody has seen to what the no asks for. */
    public void followed(UUID id, UUID by) {
        jdbc.sql("""
                        update placements.ask set followed_by = ?, followed_at = ?
                        where tenant_id = ? and id = ? and answer = 'no' and followed_at is null
                        """).params(by, now(), tenancy.current(), id).update();
    }

    /** Shows a host no more of this person than the words that were typed. */
    public void unshare(UUID person) {
        for (Ask ask : read("person_id = :x and party = 'host' and shown -> 'shared' <> 'null'::jsonb", person)) {
            jdbc.sql("update placements.ask set shown = ?::jsonb where tenant_id = ? and id = ?")
                    .params(json.writeValueAsString(ask.shown().withoutShared()), tenancy.current(), ask.id())
                    .update();
        }
    }

    public Optional<Ask> find(UUID proposal, Party party) {
        return of(proposal).stream().filter(ask -> ask.party() == party).findFirst();
    }

    /** None, one or both, the host first. */
    public List<Ask> of(UUID proposal) {
        return read("proposal_id = :x order by party", proposal);
    }

    public List<Ask> ofAll(Collection<UUID> proposals) {
        return proposals.isEmpty()
                ? List.of()
                : read("proposal_id = any (:x) order by id", proposals.toArray(UUID[]::new));
    }

    /** Of proposals that stand: not answered since before that moment, oldest first. */
    public List<Ask> waitingSince(Instant before) {
        return read("""
                answer is null and asked_at < :x and exists (select 1 from placements.proposal p
                    where p.tenant_id = placements.ask.tenant_id and p.id = proposal_id and p.state = 'proposed')
                order by asked_at limit
                """ + MOST, Timestamp.from(before));
    }

    /** With a question that nobody has answered, of proposals that stand. */
    public List<Ask> wondering() {
        return read("""
                answer is distinct from 'no' and exists (select 1 from placements.ask_question q
                    where q.tenant_id = placements.ask.tenant_id and q.ask_id = placements.ask.id and q.answer is null)
                and exists (select 1 from placements.proposal p
                    where p.tenant_id = placements.ask.tenant_id and p.id = proposal_id and p.state = 'proposed')
                order by asked_at limit :x
                """, MOST);
    }

    /** Those who said no, and what that asks for nobody has seen to; of whatever became of the proposal. */
    public List<Ask> refusedSince(Instant after) {
        return read(
                "answer = 'no' and followed_at is null and answered_at >= :x order by answered_at limit " + MOST,
                Timestamp.from(after));
    }

    private List<Ask> read(String condition, Object x) {
        List<Ask> asks = jdbc.sql("select * from placements.ask where tenant_id = :tenant and " + condition)
                .param("tenant", tenancy.current())
                .param("x", x)
                .query(this::ask)
                .list();
        Map<UUID, List<Ask.Question>> asked =
                questions.of(asks.stream().map(Ask::id).collect(Collectors.toSet()));
        return asks.stream()
                .map(ask -> with(ask, asked.getOrDefault(ask.id(), List.of())))
                .toList();
    }

    private static Ask with(Ask ask, List<Ask.Question> questions) {
        return new Ask(
                ask.id(),
                ask.proposalId(),
                ask.personId(),
                ask.hidden(),
                ask.party(),
                ask.contactId(),
                ask.way(),
                ask.language(),
                ask.shown(),
                ask.by(),
                ask.at(),
                ask.remindedAt(),
                ask.reply(),
                ask.followedAt(),
                questions);
    }

    private Ask ask(ResultSet row, int number) throws SQLException {
        return new Ask(
                row.getObject("id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getBoolean("hidden"),
                Party.of(row.getString("party")),
                row.getObject("contact_id", UUID.class),
                Ask.Way.of(row.getString("way")),
                row.getString("language"),
                json.readValue(row.getString("shown"), Ask.Content.class),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "reminded_at"),
                reply(row),
                instant(row, "followed_at"),
                List.of());
    }

    private static Ask.@Nullable Reply reply(ResultSet row) throws SQLException {
        Instant at = instant(row, "answered_at");
        return at == null
                ? null
                : new Ask.Reply(
                        row.getString("answer").equals("yes"),
                        at,
                        Ask.How.of(row.getString("answered_how")),
                        row.getObject("recorded_by", UUID.class),
                        text(row, "said_by"),
                        text(row, "reason"),
                        text(row, "words"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
