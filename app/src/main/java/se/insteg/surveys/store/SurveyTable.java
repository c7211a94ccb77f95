package se.insteg.surveys.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;
import se.insteg.surveys.Question;
import se.insteg.surveys.Survey;
import se.insteg.surveys.Template;
import tools.jackson.databind.json.JsonMapper;

/** Surveys and their questions. */
@Component
public class SurveyTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final JsonMapper json;

    SurveyTable(JdbcClient jdbc, Tenancy tenancy, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** Whoever else answers, opens or closes it waits until this transaction ends. */
    public void lock(UUID survey) {
        Turns.take(jdbc, "surveys.survey " + survey);
    }

    /** Drafts first, then what is open, then what was closed last. */
    public List<Survey> all() {
        return jdbc.sql("""
                        select * from surveys.survey where tenant_id = ?
                        order by array_position(array['draft', 'open', 'closed'], state), closed_on desc, opened_on desc, id desc
                        """).param(tenancy.current()).query(this::survey).list();
    }

    public Optional<Survey> find(UUID id) {
        return jdbc.sql("select * from surveys.survey where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(this::survey)
                .optional();
    }

    public Optional<Survey> at(String address) {
        return jdbc.sql("select * from surveys.survey where tenant_id = ? and address = ?")
                .params(tenancy.current(), address)
                .query(this::survey)
                .optional();
    }

    /** A draft. @return false when there is one with the id already */
    public boolean add(Survey draft, UUID by, LocalDate today) {
        Survey.Details details = draft.details();
        return jdbc.sql("""
                                insert into surveys.survey (tenant_id, id, address, template, name, group_id, follows_id,
                                    last_day, questions, made_by, made_on)
                                values (:tenant, :id, :address, :template, :name, :group, :follows, :last,
                                    cast(:questions as jsonb), :by, :today)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", draft.id())
                        .param("address", draft.address())
                        .param("template", details.template().code())
                        .param("name", details.name())
                        .param("group", details.group())
                        .param("follows", details.follows())
                        .param("last", details.lastDay())
                        .param("questions", json.writeValueAsString(draft.questions()))
                        .param("by", by)
                        .param("today", today)
                        .update()
                > 0;
    }

    public void ask(UUID draft, List<Question> questions) {
        jdbc.sql("""
                        update surveys.survey set questions = cast(? as jsonb)
                        where tenant_id = ? and id = ? and state = 'draft'
                        """)
                .params(json.writeValueAsString(questions), tenancy.current(), draft)
                .update();
    }

    public void remove(UUID draft) {
        jdbc.sql("delete from surveys.survey where tenant_id = ? and id = ? and state = 'draft'")
                .params(tenancy.current(), draft)
                .update();
    }

    public void open(UUID draft, LocalDate today) {
        jdbc.sql("update surveys.survey set state = 'open', opened_on = ? where tenant_id = ? and id = ?")
                .params(today, tenancy.current(), draft)
                .update();
    }

    public void invite(UUID survey, int invited) {
        jdbc.sql("update surveys.survey set invited = ? where tenant_id = ? and id = ?")
                .params(invited, tenancy.current(), survey)
                .update();
    }

    public void until(UUID survey, @Nullable LocalDate last) {
        jdbc.sql("update surveys.survey set last_day = :last where tenant_id = :tenant and id = :id")
                .param("last", last)
                .param("tenant", tenancy.current())
                .param("id", survey)
                .update();
    }

    public void close(UUID survey, LocalDate today) {
        jdbc.sql("update surveys.survey set state = 'closed', closed_on = ? where tenant_id = ? and id = ?")
                .params(today, tenancy.current(), survey)
                .update();
    }

    private Survey survey(ResultSet row, int number) throws SQLException {
        return new Survey(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getString("address")),
                new Survey.Details(
                        Objects.requireNonNull(Template.of(row.getString("template"))),
                        Objects.requireNonNull(row.getString("name")),
                        row.getObject("group_id", UUID.class),
                        row.getObject("follows_id", UUID.class),
                        row.getObject("last_day", LocalDate.class)),
                Survey.State.of(row.getString("state")),
                Arrays.asList(json.readValue(row.getString("questions"), Question[].class)),
                row.getInt("invited"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
