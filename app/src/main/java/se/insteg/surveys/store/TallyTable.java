package se.insteg.surveys.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** The counts of a survey: all that is kept of what was answered. */
@Component
public class TallyTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    TallyTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** A question, or what begins with @, and one of its choices. */
    public record Mark(String question, String choice) {}

    /** Every count there can be, of nobody yet, so that answering adds no row. */
    public void prepare(UUID survey, Collection<Mark> all) {
        jdbc.sql("""
                        insert into surveys.tally (tenant_id, survey_id, question, choice)
                        select :tenant, :survey, m.question, m.choice from unnest(:questions::text[], :choices::text[]) m (question, choice)
                        """)
                .param("tenant", tenancy.current())
                .param("survey", survey)
                .param("questions", questions(all))
                .param("choices", choices(all))
                .update();
    }

    /** Adds to these, and writes all others of the survey anew as they are. @param by 1, or -1 to take back */
    public void add(UUID survey, Collection<Mark> marks, int by) {
        jdbc.sql("""
                        update surveys.tally t set answers = answers + case when exists (
                            select 1 from unnest(:questions::text[], :choices::text[]) m (question, choice)
                            where m.question = t.question and m.choice = t.choice) then :by else 0 end
                        where t.tenant_id = :tenant and t.survey_id = :survey
                        """)
                .param("questions", questions(marks))
                .param("choices", choices(marks))
                .param("by", by)
                .param("tenant", tenancy.current())
                .param("survey", survey)
                .update();
    }

    /** By question and choice. */
    public Map<String, Map<String, Integer>> of(UUID survey) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql("select question, choice, answers from surveys.tally where tenant_id = ? and survey_id = ?")
                .params(tenancy.current(), survey)
                .query(row -> {
                    counts.computeIfAbsent(row.getString("question"), question -> new HashMap<>())
                            .put(row.getString("choice"), row.getInt("answers"));
                });
        return counts;
    }

    /** How many answered, by survey. */
    public Map<UUID, Integer> answered() {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select survey_id, sum(answers)::int as n from surveys.tally
                        where tenant_id = ? and question = '@way' group by survey_id
                        """).param(tenancy.current()).query(row -> {
            counts.put(row.getObject("survey_id", UUID.class), row.getInt("n"));
        });
        return counts;
    }

    private static String[] questions(Collection<Mark> marks) {
        return marks.stream().map(Mark::question).toArray(String[]::new);
    }

    private static String[] choices(Collection<Mark> marks) {
        return marks.stream().map(Mark::choice).toArray(String[]::new);
    }
}
