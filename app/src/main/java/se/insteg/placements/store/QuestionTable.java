package se.insteg.placements.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.placements.Ask;

/** Reads and writes placements.ask_question. Knows nothing of rights. */
@Component
public class QuestionTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    QuestionTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Nothing when the same is asked already and waits for an answer. */
    public void add(Ask ask, String words, String language) {
        jdbc.sql("""
                        insert into placements.ask_question (tenant_id, id, ask_id, person_id, hidden, proposal_id, party,
                            question, language, asked_at)
                        select :tenant, :id, :ask, :person, :hidden, :proposal, :party, :words, :language, :now
                        where not exists (select 1 from placements.ask_question q where q.tenant_id = :tenant
                            and q.ask_id = :ask and q.question = :words and q.answer is null)
                        """)
                .param("tenant", tenancy.current())
                .param("id", Ids.next(clock))
                .param("ask", ask.id())
                .param("person", ask.personId())
                .param("hidden", ask.hidden())
                .param("proposal", ask.proposalId())
                .param("party", ask.party().code())
                .param("words", words)
                .param("language", language)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** False when somebody has answered it already. */
    public boolean answer(UUID id, String words, UUID by) {
        return jdbc.sql("""
                        update placements.ask_question set answer = ?, answered_by = ?, answered_at = ?
                        where tenant_id = ? and id = ? and answer is null
                        """)
                        .params(words, by, Timestamp.from(clock.instant()), tenancy.current(), id)
                        .update()
                == 1;
    }

    /** By ask, oldest first. */
    Map<UUID, List<Ask.Question>> of(Collection<UUID> asks) {
        Map<UUID, List<Ask.Question>> questions = new HashMap<>();
        if (!asks.isEmpty()) {
            jdbc.sql(
                            "select * from placements.ask_question where tenant_id = :tenant and ask_id in (:asks) order by id")
                    .param("tenant", tenancy.current())
                    .param("asks", asks)
                    .query(row -> {
                        Timestamp answered = row.getTimestamp("answered_at");
                        questions
                                .computeIfAbsent(row.getObject("ask_id", UUID.class), ask -> new ArrayList<>())
                                .add(new Ask.Question(
                                        row.getObject("id", UUID.class),
                                        row.getString("question"),
                                        row.getString("language"),
                                        row.getTimestamp("asked_at").toInstant(),
                                        row.getString("answer"),
                                        row.getObject("answered_by", UUID.class),
                                        answered == null ? null : answered.toInstant()));
                    });
        }
        return questions;
    }
}
