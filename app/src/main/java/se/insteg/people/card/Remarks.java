package se.insteg.people.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Reach;
import se.insteg.access.Rights;
import se.insteg.access.SignedInParticipant;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.register.ReachSql;

/**
 * What participants say is wrong about themselves (their right to have it put right: GDPR Art. 16), and what they were
 * answered.
 */
@Component
public class Remarks {
    /** Letters of a remark and of an answer. */
    public static final int LONGEST = 1000;

    /** Unanswered ones of one person; who has said so much is heard already. */
    static final int MOST_WAITING = 10;

    private static final int MOST_ON_A_PAGE = 50;

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Remarks(
            NamedParameterJdbcTemplate jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param language it was written in, or rather of the page it was written on @param answer null while it waits */
    public record Remark(
            UUID id,
            String said,
            String language,
            Instant saidAt,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String answer) {}

    /** A remark that waits for an answer, with whose it is. */
    public record Waiting(UUID personId, String name, Instant saidAt) {}

    /** By the participant themself; saying the same again while it waits changes nothing. */
    public void say(SignedInParticipant who, String said, String language) {
        List<Remark> waiting = of(who.personId()).stream()
                .filter(remark -> remark.answer() == null)
                .toList();
        if (waiting.stream().anyMatch(remark -> remark.said().equals(said))) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "people.me.wrong.tooMany");
        }
        jdbc.update(
                """
                insert into people.remark (tenant_id, id, person_id, hidden, said, language, said_at)
                values (:tenant, :id, :person, false, :said, :language, :now)
                """,
                parameters()
                        .addValue("id", Ids.next(clock))
                        .addValue("person", who.personId())
                        .addValue("said", said)
                        .addValue("language", language)
                        .addValue("now", Timestamp.from(clock.instant())));
        audit.write(new Audit.Entry("REMARK_MADE", "person", who.personId(), "egna uppgifter"));
    }

    /** Newest first. For the person themself, or for staff who were given them. */
    public List<Remark> of(UUID person) {
        return jdbc.query(
                """
                select id, said, language, said_at, answered_by, answered_at, answer from people.remark
                where tenant_id = :tenant and person_id = :person order by id desc limit :most
                """, parameters().addValue("person", person).addValue("most", MOST_ON_A_PAGE), Remarks::remark);
    }

    /** CHANGE_PERSON. Of a remark that is answered already nothing is changed: 409. */
    public void answer(Participant person, UUID remark, String answer) {
        rights.require(Action.CHANGE_PERSON, person.subject());
        MapSqlParameterSource parameters = parameters().addValue("id", remark).addValue("person", person.id());
        if (jdbc.queryForList(
                        "select id from people.remark where tenant_id = :tenant and id = :id and person_id = :person",
                        parameters,
                        UUID.class)
                .isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere");
        }
        int changed = jdbc.update(
                """
                update people.remark set answer = :answer, answered_by = :staff, answered_at = :now
                where tenant_id = :tenant and id = :id and person_id = :person and answer is null
                """,
                parameters
                        .addValue("answer", answer)
                        .addValue("staff", current.require().staffId())
                        .addValue("now", Timestamp.from(clock.instant())));
        if (changed == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.remark.answered");
        }
        audit.write(new Audit.Entry("REMARK_ANSWERED", "person", person.id(), "egna uppgifter"));
    }

    /** CHANGE_PERSON. Unanswered ones of those the caller may change, the oldest first. */
    public List<Waiting> waiting() {
        Reach reach = rights.reach(Action.CHANGE_PERSON);
        MapSqlParameterSource parameters = parameters().addValue("most", MOST_ON_A_PAGE);
        String seen = ReachSql.anyOf(ReachSql.conditions(reach, parameters));
        List<Waiting> waiting = jdbc.query(
                """
                select p.id, p.name, min(r.said_at) as said_at from people.remark r
                join people.person p on p.tenant_id = r.tenant_id and p.id = r.person_id
                where r.tenant_id = :tenant and r.answered_at is null and
                """ + seen + " group by p.id, p.name order by said_at, p.id limit :most",
                parameters,
                (row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("said_at").toInstant()));
        audit.shown(
                "PERSON_SHOWN",
                "person",
                waiting.stream().map(Waiting::personId).toList(),
                "att göra");
        return waiting;
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Remark(
                row.getObject("id", UUID.class),
                row.getString("said"),
                row.getString("language"),
                row.getTimestamp("said_at").toInstant(),
                row.getObject("answered_by", UUID.class),
                answered == null ? null : answered.toInstant(),
                row.getString("answer"));
    }
}
