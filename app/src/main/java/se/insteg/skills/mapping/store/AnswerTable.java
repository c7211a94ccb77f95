package se.insteg.skills.mapping.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Interview;

/** Reads and writes skills.answer. */
@Component
public class AnswerTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final ScriptJson json;
    private final Clock clock;

    AnswerTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, ScriptJson json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    public List<Interview.Given> of(UUID interview) {
        return jdbc.query("""
                select question, version, skipped, said, said_by, said_at from skills.answer
                where tenant_id = :tenant and interview_id = :interview order by said_at, question
                """, parameters(interview), this::given);
    }

    public Optional<Interview.Given> find(UUID interview, String question) {
        return jdbc.query("""
                        select question, version, skipped, said, said_by, said_at from skills.answer
                        where tenant_id = :tenant and interview_id = :interview and question = :question
                        """, parameters(interview).addValue("question", question), this::given).stream()
                .findFirst();
    }

    /**
     * @param version the answer began from; 0 when there was none
     * @return false when somebody else was first; nothing is written
     */
    public boolean put(Interview interview, boolean hidden, String question, int version, Said said) {
        MapSqlParameterSource parameters = said(parameters(interview.id()), question, said)
                .addValue("person", interview.personId())
                .addValue("hidden", hidden)
                .addValue("version", version);
        return version == 0 ? jdbc.update(INSERT, parameters) > 0 : jdbc.update("""
                                update skills.answer set version = version + 1, skipped = :skipped, said = :said::jsonb,
                                    said_by = :by, said_at = :now
                                where tenant_id = :tenant and interview_id = :interview and question = :question
                                    and version = :version
                                """, parameters) > 0;
    }

    /** Many at once, none of them answered before. */
    public void putAll(Interview interview, boolean hidden, Map<String, Answer> answers, @Nullable UUID by) {
        MapSqlParameterSource[] rows = answers.entrySet().stream()
                .map(entry -> said(parameters(interview.id()), entry.getKey(), new Said(entry.getValue(), false, by))
                        .addValue("person", interview.personId())
                        .addValue("hidden", hidden))
                .toArray(MapSqlParameterSource[]::new);
        jdbc.batchUpdate(INSERT, rows);
    }

    private static final String INSERT = """
            insert into skills.answer
                (tenant_id, interview_id, question, person_id, hidden, skipped, said, said_by, said_at)
            values (:tenant, :interview, :question, :person, :hidden, :skipped, :said::jsonb, :by, :now)
            on conflict (tenant_id, interview_id, question) do nothing
            """;

    /** An answer and who wrote it. @param by null for the participant */
    public record Said(
            Answer answer, boolean skipped, @Nullable UUID by) {}

    private MapSqlParameterSource said(MapSqlParameterSource parameters, String question, Said said) {
        return parameters
                .addValue("question", question)
                .addValue("skipped", said.skipped())
                .addValue("said", json.text(said.answer()))
                .addValue("by", said.by())
                .addValue("now", Timestamp.from(clock.instant()));
    }

    private MapSqlParameterSource parameters(UUID interview) {
        return new MapSqlParameterSource("tenant", tenancy.current()).addValue("interview", interview);
    }

    private Interview.Given given(ResultSet row, int number) throws SQLException {
        return new Interview.Given(
                row.getString("question"),
                row.getInt("version"),
                row.getBoolean("skipped"),
                json.answer(row.getString("said")),
                row.getObject("said_by", UUID.class),
                row.getTimestamp("said_at").toInstant());
    }
}
