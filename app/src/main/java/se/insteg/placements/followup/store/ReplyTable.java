package se.insteg.placements.followup.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Party;
import se.insteg.placements.Placement;
import se.insteg.placements.followup.Occasion;
import se.insteg.placements.followup.Question;
import se.insteg.placements.followup.Reply;

/** Adds to and reads placements.followup. The application can neither change nor erase a row. */
@Component
public class ReplyTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    ReplyTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** False, and nothing is written, when that version is there. */
    public boolean insert(Placement of, boolean hidden, Reply one) {
        Reply.Said said = one.said();
        return jdbc.sql("""
                        insert into placements.followup (tenant_id, id, placement_id, person_id, hidden, occasion, party,
                            number, works, swedish, tasks, supervision, again, job, next, words, who, way, said_on, why,
                            recorded_by, at)
                        values (:tenant, :id, :placement, :person, :hidden, :occasion, :party, :number, :works, :swedish,
                            :tasks, :supervision, :again, :job, :next, :words, :who, :way, :on, :why, :by, :at)
                        on conflict do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", one.id())
                        .param("placement", of.id())
                        .param("person", of.personId())
                        .param("hidden", hidden)
                        .param("occasion", one.occasion().code())
                        .param("party", one.party().code())
                        .param("number", one.number())
                        .param("works", answer(one, Question.WORKS))
                        .param("swedish", swedish(one))
                        .param("tasks", answer(one, Question.TASKS))
                        .param("supervision", answer(one, Question.SUPERVISION))
                        .param("again", answer(one, Question.AGAIN))
                        .param("job", answer(one, Question.JOB))
                        .param("next", said.next())
                        .param("words", said.words())
                        .param("who", said.who())
                        .param("way", one.way().code())
                        .param("on", one.on())
                        .param("why", one.why())
                        .param("by", one.by())
                        .param("at", Timestamp.from(one.at()))
                        .update()
                == 1;
    }

    private static @Nullable String answer(Reply one, Question question) {
        String answer = one.answer(question);
        return answer.isEmpty() ? null : answer;
    }

    private static @Nullable Integer swedish(Reply one) {
        String answer = one.answer(Question.SWEDISH);
        return answer.isEmpty() ? null : Integer.valueOf(answer);
    }

    /** Of one placement, the newest version first. */
    public List<Reply> of(UUID placement) {
        return of(List.of(placement)).getOrDefault(placement, List.of());
    }

    /** By placement, the newest version first. */
    public Map<UUID, List<Reply>> of(Collection<UUID> placements) {
        return jdbc
                .sql("""
                        select * from placements.followup where tenant_id = :tenant and placement_id = any (:placements)
                        order by number desc, id desc
                        """)
                .param("tenant", tenancy.current())
                .param("placements", placements.toArray(UUID[]::new))
                .query(ReplyTable::reply)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Reply::placementId));
    }

    private static Reply reply(ResultSet row, int number) throws SQLException {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String answer = row.getString(question.code());
            if (answer != null) {
                answers.put(question, answer);
            }
        }
        return new Reply(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                Occasion.of(row.getString("occasion")).orElseThrow(),
                Party.of(row.getString("party")),
                row.getInt("number"),
                new Reply.Said(answers, row.getString("next"), row.getString("words"), row.getString("who")),
                Reply.Way.of(row.getString("way")),
                row.getObject("said_on", LocalDate.class),
                row.getString("why"),
                row.getObject("recorded_by", UUID.class),
                row.getTimestamp("at").toInstant());
    }

    /**
     * What was answered about an organisation in the newest versions; of protected people nothing is counted.
     *
     * @return "works.yes" and the like, with how many times
     */
    public Map<String, Integer> counts(UUID organisation) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select asked.question, asked.answer, count(*) as answers from (
                            select distinct on (f.placement_id, f.occasion, f.party) f.* from placements.followup f
                                join placements.placement p on p.tenant_id = f.tenant_id and p.id = f.placement_id
                            where f.tenant_id = :tenant and p.organisation_id = :organisation and not f.hidden
                            order by f.placement_id, f.occasion, f.party, f.number desc) newest
                        cross join lateral (values ('works', works), ('swedish', swedish::text), ('tasks', tasks),
                            ('supervision', supervision), ('again', again), ('job', job)) asked (question, answer)
                        where asked.answer is not null group by asked.question, asked.answer
                        """)
                .param("tenant", tenancy.current())
                .param("organisation", organisation)
                .query(row -> {
                    counts.put(row.getString("question") + "." + row.getString("answer"), row.getInt("answers"));
                });
        return counts;
    }
}
