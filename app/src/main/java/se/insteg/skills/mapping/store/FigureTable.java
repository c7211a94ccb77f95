package se.insteg.skills.mapping.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Counts interviews. Nobody protected is counted, for whoever reads. */
@Component
public class FigureTable {
    private static final String COUNTED =
            "tenant_id = :tenant and purpose = 'interview' and state = 'ended' and not hidden";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    FigureTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** So many by one member of staff in the week that begins that Monday. */
    public record Count(LocalDate monday, UUID staff, int interviews) {}

    /** A thing so many people have said they can. */
    public record Said(String kind, String term, int people) {}

    /** How many people were mapped, and how many of them can something beside their occupations. */
    public record Beyond(int people, int beyond) {}

    /** Earliest week first. @param from, until the first and last day */
    public List<Count> weeks(LocalDate from, LocalDate until) {
        return jdbc.sql("select date_trunc('week', held_on)::date as monday, ended_by as staff, count(*) as interviews"
                        + " from skills.interview where " + COUNTED
                        + " and held_on between :from and :until group by 1, 2 order by 1, 2")
                .param("tenant", tenancy.current())
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query(Count.class)
                .list();
    }

    public int all() {
        return jdbc.sql("select count(*) from skills.interview where " + COUNTED)
                .param("tenant", tenancy.current())
                .query(Integer.class)
                .single();
    }

    /** The people behind the count of a week. */
    public List<UUID> people(LocalDate monday, UUID staff) {
        return jdbc.sql("select person_id from skills.interview where " + COUNTED
                        + " and held_on between :from and :until and ended_by = :staff order by held_on, id")
                .param("tenant", tenancy.current())
                .param("from", Date.valueOf(monday))
                .param("until", Date.valueOf(monday.plusDays(6)))
                .param("staff", staff)
                .query(UUID.class)
                .list();
    }

    /** What mapped people have said of these kinds; most people first. @param atLeast so many people, or it is left out */
    public List<Said> said(List<String> kinds, int atLeast, int most) {
        return jdbc.sql("""
                        select c.kind, c.term, count(distinct c.person_id) as people from skills.claim c
                        where c.tenant_id = :tenant and c.kind in (:kinds) and c.withdrawn_on is null and not c.hidden
                            and c.mapping_id in (select id from skills.interview where tenant_id = :tenant
                                and purpose = 'interview' and state = 'ended' and not hidden)
                        group by c.kind, c.term having count(distinct c.person_id) >= :least
                        order by people desc, c.term limit :most
                        """)
                .param("tenant", tenancy.current())
                .param("kinds", kinds)
                .param("least", atLeast)
                .param("most", most)
                .query(Said.class)
                .list();
    }

    /** @param kinds what counts as beyond an occupation */
    public Beyond beyond(List<String> kinds) {
        return jdbc.sql("""
                        select count(distinct i.person_id) as people, count(distinct c.person_id) as beyond
                        from skills.interview i left join skills.claim c on c.tenant_id = i.tenant_id
                            and c.person_id = i.person_id and c.mapping_id = i.id and c.withdrawn_on is null
                            and c.kind in (:kinds)
                        where i.tenant_id = :tenant and i.purpose = 'interview' and i.state = 'ended' and not i.hidden
                        """)
                .param("kinds", kinds)
                .param("tenant", tenancy.current())
                .query(Beyond.class)
                .single();
    }
}
