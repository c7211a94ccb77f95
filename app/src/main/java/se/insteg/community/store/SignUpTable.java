package se.insteg.community.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;
import se.insteg.community.SignUp;

/** Reads and writes community.sign_up. */
@Component
public class SignUpTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    SignUpTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Whoever else takes seats that day waits until the transaction ends. */
    public void lock(UUID activity, LocalDate day) {
        Turns.take(jdbc, "community.sign_up " + activity + " " + day);
    }

    /** How many people have said that they come, by day. */
    public Map<LocalDate, Integer> people(UUID activity, LocalDate from) {
        Map<LocalDate, Integer> people = new TreeMap<>();
        jdbc.sql("""
                        select day, sum(people)::int as people from community.sign_up
                        where tenant_id = ? and activity_id = ? and day >= ? group by day
                        """).params(tenancy.current(), activity, from).query(row -> {
            people.put(row.getObject("day", LocalDate.class), row.getInt("people"));
        });
        return people;
    }

    public boolean knows(UUID id) {
        return jdbc.sql("select exists (select 1 from community.sign_up where tenant_id = ? and id = ?)")
                .params(tenancy.current(), id)
                .query(Boolean.class)
                .single();
    }

    /** @return false when another activity knows the id */
    public boolean add(SignUp one, UUID activity, byte[] codeHash) {
        return jdbc.sql("""
                        insert into community.sign_up (tenant_id, id, activity_id, day, called, reached, people, code_hash,
                            made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, id) do nothing
                        """)
                        .params(
                                tenancy.current(),
                                one.id(),
                                activity,
                                one.day(),
                                one.called(),
                                one.reached(),
                                one.people(),
                                codeHash,
                                Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** In the order they came. */
    public List<SignUp> of(UUID activity, LocalDate from) {
        return jdbc.sql("""
                        select id, day, called, reached, people from community.sign_up
                        where tenant_id = ? and activity_id = ? and day >= ? order by day, made_at, id
                        """)
                .params(tenancy.current(), activity, from)
                .query(SignUp.class)
                .list();
    }

    /** @return how many rows went: one, or none */
    public int remove(UUID activity, byte[] codeHash) {
        return jdbc.sql("delete from community.sign_up where tenant_id = ? and activity_id = ? and code_hash = ?")
                .params(tenancy.current(), activity, codeHash)
                .update();
    }
}
