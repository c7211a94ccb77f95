package se.insteg.programmes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.EnrolmentDeed;
import se.insteg.programmes.EnrolmentStay;
import se.insteg.programmes.EnrolmentStep;

/** The history of enrolments: days in groups, and what was done. Knows nothing of rights. */
@Component
public class StayTable {
    private static final String STAYS = """
            select s.id, s.enrolment_id, s.person_id, s.group_id, g.name as group_name, s.from_day, s.to_day
            from programmes.enrolment_stay s
                join programmes.activity_group g on g.tenant_id = s.tenant_id and g.id = s.group_id
            where s.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    StayTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** On the list of the enrolment's group from that day. */
    public void begin(Enrolment of, boolean hidden, UUID group, LocalDate from) {
        jdbc.sql("""
                        insert into programmes.enrolment_stay (tenant_id, id, enrolment_id, person_id, hidden, group_id,
                            from_day)
                        values (:tenant, :id, :enrolment, :person, :hidden, :group, :from)
                        """)
                .param("tenant", tenancy.current())
                .param("id", Ids.next(clock))
                .param("enrolment", of.id())
                .param("person", of.personId())
                .param("hidden", hidden)
                .param("group", group)
                .param("from", from)
                .update();
    }

    /** The one that goes on ends with that day; it never was when it would end before it began. */
    public void end(UUID enrolment, LocalDate last) {
        jdbc.sql("""
                        delete from programmes.enrolment_stay
                        where tenant_id = :tenant and enrolment_id = :enrolment and to_day is null and from_day > :last
                        """)
                .param("tenant", tenancy.current())
                .param("enrolment", enrolment)
                .param("last", last)
                .update();
        jdbc.sql("""
                        update programmes.enrolment_stay set to_day = :last
                        where tenant_id = :tenant and enrolment_id = :enrolment and to_day is null
                        """)
                .param("tenant", tenancy.current())
                .param("enrolment", enrolment)
                .param("last", last)
                .update();
    }

    /** On the group's list at any time, in no order. */
    public List<EnrolmentStay> ofGroup(UUID group) {
        return read(" and s.group_id = :x order by s.from_day, s.id", group);
    }

    /** In order. */
    public List<EnrolmentStay> ofEnrolment(UUID enrolment) {
        return read(" and s.enrolment_id = :x order by s.from_day, s.id", enrolment);
    }

    /** In order. */
    public List<EnrolmentStay> ofPerson(UUID person) {
        return read(" and s.person_id = :x order by s.from_day, s.id", person);
    }

    private List<EnrolmentStay> read(String condition, UUID x) {
        return jdbc.sql(STAYS + condition)
                .param("tenant", tenancy.current())
                .param("x", x)
                .query(StayTable::stay)
                .list();
    }

    private static EnrolmentStay stay(ResultSet row, int number) throws SQLException {
        return new EnrolmentStay(
                row.getObject("id", UUID.class),
                row.getObject("enrolment_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                row.getObject("from_day", LocalDate.class),
                Rows.day(row, "to_day"));
    }

    /**
     * What is to be remembered.
     *
     * @param group that it is about, or null
     * @param together what steps of one press have in common; null for a single one
     */
    public record NewStep(
            EnrolmentDeed deed,
            LocalDate day,
            @Nullable UUID group,
            String way,
            String why,
            @Nullable UUID together) {
        public NewStep(EnrolmentDeed deed, LocalDate day, @Nullable UUID group, String way, String why) {
            this(deed, day, group, way, why, null);
        }
    }

    /** Enrolments of a press that nothing has been done about since, nor anything said of the person at the group. */
    public List<UUID> lastDone(UUID group, UUID together) {
        return jdbc.sql("""
                        select t.enrolment_id from programmes.enrolment_step t
                        where t.tenant_id = :tenant and t.together = :together and t.group_id = :group
                            and not exists (select 1 from programmes.enrolment_step later
                                where later.tenant_id = t.tenant_id and later.enrolment_id = t.enrolment_id
                                    and later.id > t.id)
                            and not exists (select 1 from programmes.attendance a
                                join programmes.session s on s.tenant_id = a.tenant_id and s.id = a.session_id
                                where a.tenant_id = t.tenant_id and a.person_id = t.person_id and s.group_id = t.group_id
                                    and a.noted_at >= t.at)
                        """)
                .param("tenant", tenancy.current())
                .param("together", together)
                .param("group", group)
                .query(UUID.class)
                .list();
    }

    /**
     * What was done with an enrolment before the last step.
     *
     * @param accepted whether they had said yes by then
     * @param answerBy the day asked for with the offer, if there was one
     */
    public record Before(
            EnrolmentDeed deed,
            @Nullable UUID group,
            boolean accepted,
            @Nullable LocalDate answerBy) {}

    /** Null when the last step was the first. */
    public @Nullable Before before(UUID enrolment) {
        return jdbc.sql("""
                        select t.deed, t.group_id, e.answer_by, exists (select 1 from programmes.enrolment_step yes
                            where yes.tenant_id = t.tenant_id and yes.enrolment_id = t.enrolment_id
                                and yes.deed = 'accepted') as accepted
                        from programmes.enrolment_step t
                            join programmes.enrolment e on e.tenant_id = t.tenant_id and e.id = t.enrolment_id
                        where t.tenant_id = ? and t.enrolment_id = ? order by t.id desc offset 1 limit 1
                        """)
                .params(tenancy.current(), enrolment)
                .query((row, number) -> new Before(
                        Rows.constant(row, "deed", EnrolmentDeed.class),
                        row.getObject("group_id", UUID.class),
                        row.getBoolean("accepted"),
                        Rows.day(row, "answer_by")))
                .optional()
                .orElse(null);
    }

    public void add(Enrolment of, boolean hidden, NewStep step, @Nullable UUID by) {
        jdbc.sql("""
                        insert into programmes.enrolment_step (tenant_id, id, enrolment_id, person_id, hidden, deed, day,
                            group_id, way, why, staff_id, at, together)
                        values (:tenant, :id, :enrolment, :person, :hidden, :deed, :day, :group, :way, :why, :by, :now,
                            :together)
                        """)
                .param("tenant", tenancy.current())
                .param("id", Ids.next(clock))
                .param("enrolment", of.id())
                .param("person", of.personId())
                .param("hidden", hidden)
                .param("deed", step.deed().code())
                .param("day", step.day())
                .param("group", step.group())
                .param("way", step.way())
                .param("why", step.why())
                .param("together", step.together())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Of all the person's enrolments, the latest first. */
    public List<EnrolmentStep> steps(UUID person) {
        return jdbc.sql("""
                        select t.*, coalesce(g.name, '') as group_name from programmes.enrolment_step t
                            left join programmes.activity_group g on g.tenant_id = t.tenant_id and g.id = t.group_id
                        where t.tenant_id = ? and t.person_id = ? order by t.id desc
                        """)
                .params(tenancy.current(), person)
                .query(StayTable::step)
                .list();
    }

    private static EnrolmentStep step(ResultSet row, int number) throws SQLException {
        return new EnrolmentStep(
                row.getObject("id", UUID.class),
                row.getObject("enrolment_id", UUID.class),
                Rows.constant(row, "deed", EnrolmentDeed.class),
                row.getObject("day", LocalDate.class),
                row.getString("group_name"),
                row.getString("way"),
                row.getString("why"),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
