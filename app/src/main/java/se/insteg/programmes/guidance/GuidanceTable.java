package se.insteg.programmes.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;
import se.insteg.planner.model.Occupation;
import se.insteg.programmes.Codes;
import se.insteg.programmes.guidance.GuidancePlan.Agreed;
import se.insteg.programmes.guidance.GuidancePlan.Said;
import se.insteg.programmes.guidance.GuidancePlan.Step;
import se.insteg.programmes.guidance.GuidancePlan.Who;
import se.insteg.taxonomy.StoredTerms;

/** Adds to and reads plans of guidance; of a plan only the yes, and of a step only that it is done, can change. Knows nothing of rights. */
@Component
class GuidanceTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    GuidanceTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** Two who write about the same person do so one after the other, until the transaction ends. */
    void lock(UUID person) {
        Turns.take(jdbc, "programmes.guidance " + person);
    }

    /** All of these people's, the latest of each first. */
    List<GuidancePlan> of(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : read("person_id in (:people)", Map.of("people", people));
    }

    /** The latest plan of everybody who has one and of whom something is to be done until that day. */
    List<GuidancePlan> due(LocalDate until) {
        return read("""
                not exists (select 1 from programmes.guidance_plan n where n.tenant_id = p.tenant_id
                    and n.person_id = p.person_id and n.number > p.number)
                and (p.follow_up <= :until or exists (select 1 from programmes.guidance_step s
                    where s.tenant_id = p.tenant_id and s.plan_id = p.id and s.done_on is null and s.due <= :until))
                """, Map.of("until", until));
    }

    /** The latest plan of everybody. */
    List<GuidancePlan> latest() {
        return read("""
                not exists (select 1 from programmes.guidance_plan n where n.tenant_id = p.tenant_id
                    and n.person_id = p.person_id and n.number > p.number)
                """, Map.of());
    }

    private List<GuidancePlan> read(String condition, Map<String, ?> parameters) {
        List<Row> rows = jdbc.sql("select p.* from programmes.guidance_plan p where p.tenant_id = :tenant and "
                        + condition + " order by p.number desc")
                .param("tenant", tenancy.current())
                .params(parameters)
                .query(GuidanceTable::row)
                .list();
        Map<UUID, List<Step>> steps = steps(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.plan(steps.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private record Of(UUID plan, Step step) {}

    private Map<UUID, List<Step>> steps(List<UUID> plans) {
        return plans.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select plan_id, id, what, who, due, done_on from programmes.guidance_step
                                where tenant_id = :tenant and plan_id in (:plans) order by plan_id, place
                                """)
                        .param("tenant", tenancy.current())
                        .param("plans", plans)
                        .query(GuidanceTable::step)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Of::plan, Collectors.mapping(Of::step, Collectors.toList())));
    }

    /** @return false when there is one with the id already, or the person is not there */
    boolean add(GuidancePlan plan) {
        Said said = plan.said();
        Occupation occupation = said.occupation();
        Agreed agreed = plan.agreed();
        boolean added = jdbc.sql("""
                        insert into programmes.guidance_plan (tenant_id, id, person_id, hidden, talk_on, occupation, wish,
                            words, follow_up, agreed_on, agreed_way, staff_id, made_at)
                        select p.tenant_id, :id, p.id, p.hidden, :talkOn, :occupation, :wish, :words, :followUp,
                            :agreedOn, :agreedWay, :by, :at
                        from people.person p where p.tenant_id = :tenant and p.id = :person
                        on conflict (tenant_id, id) do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", plan.id())
                        .param("person", plan.personId())
                        .param("talkOn", said.talkOn())
                        .param("occupation", occupation == null ? null : StoredTerms.text(occupation))
                        .param("wish", said.wish())
                        .param("words", said.words())
                        .param("followUp", said.followUp())
                        .param("agreedOn", agreed == null ? null : agreed.on())
                        .param("agreedWay", agreed == null ? null : agreed.onCard() ? "card" : "talk")
                        .param("by", plan.by())
                        .param("at", Timestamp.from(plan.at()))
                        .update()
                > 0;
        if (added) {
            for (int place = 0; place < said.steps().size(); place++) {
                add(plan, place, said.steps().get(place));
            }
        }
        return added;
    }

    private void add(GuidancePlan plan, int place, Step step) {
        jdbc.sql("""
                        insert into programmes.guidance_step (tenant_id, id, plan_id, person_id, hidden, place, what, who,
                            due, done_on)
                        select p.tenant_id, :id, :plan, p.id, p.hidden, :place, :what, :who, :due, :doneOn
                        from people.person p where p.tenant_id = :tenant and p.id = :person
                        """)
                .param("tenant", tenancy.current())
                .param("id", step.id())
                .param("plan", plan.id())
                .param("person", plan.personId())
                .param("place", place)
                .param("what", step.what())
                .param("who", step.who().code())
                .param("due", step.due())
                .param("doneOn", step.doneOn())
                .update();
    }

    /** @param day null: it is not done after all */
    void done(UUID step, @Nullable LocalDate day) {
        jdbc.sql("update programmes.guidance_step set done_on = :day where tenant_id = :tenant and id = :id")
                .param("tenant", tenancy.current())
                .param("id", step)
                .param("day", day)
                .update();
    }

    /** @return false when it was agreed on already, or is not there */
    boolean agree(UUID plan, LocalDate day) {
        return jdbc.sql("""
                                update programmes.guidance_plan set agreed_on = :day, agreed_way = 'card'
                                where tenant_id = :tenant and id = :id and agreed_on is null
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", plan)
                        .param("day", day)
                        .update()
                > 0;
    }

    private record Row(GuidancePlan bare) {
        UUID id() {
            return bare.id();
        }

        GuidancePlan plan(List<Step> steps) {
            Said said = bare.said();
            return new GuidancePlan(
                    bare.id(),
                    bare.personId(),
                    new Said(said.talkOn(), said.occupation(), said.wish(), said.words(), steps, said.followUp()),
                    bare.agreed(),
                    bare.by(),
                    bare.at());
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String occupation = row.getString("occupation");
        LocalDate agreedOn = row.getObject("agreed_on", LocalDate.class);
        return new Row(new GuidancePlan(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Said(
                        row.getObject("talk_on", LocalDate.class),
                        occupation == null ? null : StoredTerms.occupation(occupation),
                        row.getString("wish"),
                        row.getString("words"),
                        List.of(),
                        row.getObject("follow_up", LocalDate.class)),
                agreedOn == null
                        ? null
                        : new Agreed(agreedOn, row.getString("agreed_way").equals("card")),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("made_at").toInstant()));
    }

    private static Of step(ResultSet row, int number) throws SQLException {
        return new Of(
                row.getObject("plan_id", UUID.class),
                new Step(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        Objects.requireNonNull(Codes.find(Who.class, row.getString("who"))),
                        row.getObject("due", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)));
    }
}
