package se.insteg.funding.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;

/** Notes of whose evidence must be looked at. Whoever acts may leave one, also a host or a participant; only work reads them. */
@Component
public class UnsettledTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    UnsettledTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public void add(UUID person) {
        jdbc.sql("insert into funding.unsettled (tenant_id, id, about, at) values (?, ?, ?, ?)")
                .params(tenancy.current(), Ids.next(clock), person, now())
                .update();
    }

    /** Everybody whom the running transaction knows of. */
    public int addEverybody() {
        return jdbc.sql("""
                        insert into funding.unsettled (tenant_id, id, about, at)
                        select p.tenant_id, gen_random_uuid(), p.id, ? from people.person p where p.tenant_id = ?
                        """).params(now(), tenancy.current()).update();
    }

    /** Those of whom there is a note and whom the running transaction knows of. */
    public List<UUID> waiting() {
        return jdbc.sql("""
                        select u.about from funding.unsettled u
                            join people.person p on p.tenant_id = u.tenant_id and p.id = u.about
                        where u.tenant_id = ? group by u.about order by min(u.at), u.about
                        """).param(tenancy.current()).query(UUID.class).list();
    }

    /** Takes away what has been noted so far; what is noted from now on stays for the next time. */
    public void take(UUID person) {
        jdbc.sql("delete from funding.unsettled where tenant_id = ? and about = ?")
                .params(tenancy.current(), person)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
