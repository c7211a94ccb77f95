package se.insteg.skills.mapping.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Template;

/** Reads and writes skills.interview. */
@Component
public class InterviewTable {
    private static final String SELECT = "select * from skills.interview where tenant_id = :tenant";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    InterviewTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Nothing happens when it is there already. */
    public boolean insert(Interview begun, boolean hidden) {
        return jdbc.sql("""
                                insert into skills.interview (tenant_id, id, person_id, hidden, purpose, template_id,
                                    template_version, language, held_on, begun_by, begun_at, touched_by, touched_at)
                                values (:tenant, :id, :person, :hidden, :purpose, :template, :version, :language, :held,
                                    :by, :now, :by, :now)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", begun.id())
                        .param("person", begun.personId())
                        .param("hidden", hidden)
                        .param("purpose", begun.purpose().code())
                        .param("template", begun.templateId())
                        .param("version", begun.templateVersion())
                        .param("language", begun.language())
                        .param("held", Date.valueOf(begun.heldOn()))
                        .param("by", begun.begunBy())
                        .param("now", Timestamp.from(begun.begunAt()))
                        .update()
                > 0;
    }

    public Optional<Interview> find(UUID person, UUID id) {
        return jdbc.sql(SELECT + " and person_id = :person and id = :id")
                .param("tenant", tenancy.current())
                .param("person", person)
                .param("id", id)
                .query(InterviewTable::interview)
                .optional();
    }

    /** The latest first; those removed too. */
    public List<Interview> of(UUID person) {
        return jdbc.sql(SELECT + " and person_id = :person order by held_on desc, id desc")
                .param("tenant", tenancy.current())
                .param("person", person)
                .query(InterviewTable::interview)
                .list();
    }

    /** By person, the first day one of these was interviewed to the end. */
    public Map<UUID, LocalDate> firstEnded(Collection<UUID> people) {
        Map<UUID, LocalDate> days = new HashMap<>();
        if (people.isEmpty()) {
            return days;
        }
        jdbc.sql("select person_id, min(held_on) as first from skills.interview where tenant_id = :tenant"
                        + " and state = 'ended' and person_id = any (:people) group by person_id")
                .param("tenant", tenancy.current())
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    days.put(row.getObject("person_id", UUID.class), row.getObject("first", LocalDate.class));
                });
        return days;
    }

    /** Holds it until this transaction ends. */
    public void lock(UUID id) {
        jdbc.sql("select 1 from skills.interview where tenant_id = :tenant and id = :id for update")
                .param("tenant", tenancy.current())
                .param("id", id)
                .query(row -> {});
    }

    /** @param last the question met last */
    public void touch(UUID id, String last, @Nullable UUID by) {
        jdbc.sql("""
                        update skills.interview set last_question = :last, touched_by = :by, touched_at = :now
                        where tenant_id = :tenant and id = :id
                        """)
                .param("last", last)
                .param("by", by)
                .param("now", now())
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    /** The language beside Swedish. */
    public void speak(UUID id, String language) {
        jdbc.sql("update skills.interview set language = :language where tenant_id = :tenant and id = :id")
                .param("language", language)
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    /** From one state to ended. @return false when it was in another */
    public boolean end(UUID id, Interview.State from, List<String> steps, UUID by) {
        return jdbc.sql("""
                                update skills.interview set state = 'ended', ended_by = :by, ended_at = :now,
                                    touched_by = :by, touched_at = :now, steps = :steps
                                where tenant_id = :tenant and id = :id and state = :from
                                """)
                        .param("by", by)
                        .param("now", now())
                        .param("steps", steps.toArray(String[]::new))
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("from", from.code())
                        .update()
                > 0;
    }

    /** By the participant. @return false when it is not open */
    public boolean send(UUID id) {
        return jdbc.sql("""
                                update skills.interview set state = 'sent', touched_by = null, touched_at = :now
                                where tenant_id = :tenant and id = :id and state = 'open'
                                """)
                        .param("now", now())
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                > 0;
    }

    public boolean remove(UUID id, UUID by, String why) {
        return jdbc.sql("""
                                update skills.interview set state = 'removed', removed_by = :by, removed_at = :now,
                                    removed_why = :why
                                where tenant_id = :tenant and id = :id and state <> 'removed'
                                """)
                        .param("by", by)
                        .param("now", now())
                        .param("why", why)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** In that state, of everybody the running transaction may know of; the oldest first. */
    public List<Interview> waiting(Interview.State state, int most) {
        return jdbc.sql(SELECT + " and state = :state order by touched_at, id limit :most")
                .param("tenant", tenancy.current())
                .param("state", state.code())
                .param("most", most)
                .query(InterviewTable::interview)
                .list();
    }

    /** Each person's latest ended one, if it was held no later than that day and nothing is under way; the oldest first. */
    public List<Interview> latestUntil(LocalDate day, int most) {
        return jdbc.sql("""
                        select * from skills.interview i where tenant_id = :tenant and state = 'ended'
                            and held_on <= :day and not exists (select 1 from skills.interview later
                                where later.tenant_id = i.tenant_id and later.person_id = i.person_id
                                    and later.id <> i.id and (later.state in ('open', 'sent')
                                        or later.state = 'ended' and (later.held_on, later.id) > (i.held_on, i.id)))
                        order by held_on, id limit :most
                        """)
                .param("tenant", tenancy.current())
                .param("day", Date.valueOf(day))
                .param("most", most)
                .query(InterviewTable::interview)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Interview interview(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        String last = row.getString("last_question");
        return new Interview(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Template.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getObject("template_id", UUID.class),
                row.getInt("template_version"),
                row.getString("language"),
                row.getObject("held_on", LocalDate.class),
                Interview.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("begun_by", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getObject("touched_by", UUID.class),
                row.getTimestamp("touched_at").toInstant(),
                last == null ? "" : last,
                row.getObject("ended_by", UUID.class),
                ended == null ? null : ended.toInstant(),
                Arrays.asList((String[]) row.getArray("steps").getArray()));
    }
}
