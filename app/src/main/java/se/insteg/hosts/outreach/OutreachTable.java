package se.insteg.hosts.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.planner.model.PlainText;

/** Reads and writes hosts.outreach. Knows nothing of rights. */
@Component
class OutreachTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    OutreachTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    Optional<Outreach> find(UUID id) {
        return jdbc.sql("select * from hosts.outreach where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(OutreachTable::outreach)
                .optional();
    }

    /** Newest first; also what was taken back. */
    List<Outreach> of(UUID person) {
        return jdbc.sql("""
                        select * from hosts.outreach where tenant_id = ? and person_id = ?
                        order by asked_on desc, id desc limit 500
                        """)
                .params(tenancy.current(), person)
                .query(OutreachTable::outreach)
                .list();
    }

    /** What stands, newest first. */
    List<Outreach> at(UUID organisation) {
        return jdbc.sql("""
                        select * from hosts.outreach where tenant_id = ? and organisation_id = ? and withdrawn_on is null
                        order by asked_on desc, id desc limit 200
                        """)
                .params(tenancy.current(), organisation)
                .query(OutreachTable::outreach)
                .list();
    }

    /** What stands of the whole municipality; what nobody has taken care of first, then the newest. */
    List<Outreach> latest(int most) {
        return jdbc.sql("""
                        select * from hosts.outreach where tenant_id = ? and withdrawn_on is null
                        order by (seen_on is null and answer = 'yes') desc, asked_on desc, id desc limit ?
                        """)
                .params(tenancy.current(), most)
                .query(OutreachTable::outreach)
                .list();
    }

    /** Those with a yes that nobody has taken care of, the oldest first. */
    List<Outreach> waiting(int most) {
        return jdbc.sql("""
                        select * from hosts.outreach where tenant_id = ? and withdrawn_on is null and seen_on is null
                            and answer = 'yes' order by asked_on, id limit ?
                        """)
                .params(tenancy.current(), most)
                .query(OutreachTable::outreach)
                .list();
    }

    /** False when it is there already. @param organisation whom it is, when that is known */
    boolean add(
            UUID id,
            UUID person,
            boolean hidden,
            Outreach.Asked asked,
            @Nullable UUID staff,
            @Nullable UUID organisation) {
        return jdbc.sql("""
                        insert into hosts.outreach (tenant_id, id, person_id, hidden, place_name, name_key, spoke_with,
                            asked_on, answer, back_on, note, said_by, recorded_at, organisation_id)
                        values (:tenant, :id, :person, :hidden, :place, :key, :spoke, :on, :answer, :back, :note, :staff,
                            :now, :organisation)
                        on conflict (tenant_id, id) do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("person", person)
                        .param("hidden", hidden)
                        .param("place", asked.place())
                        .param("key", PlainText.key(asked.place()))
                        .param("spoke", asked.spokeWith().isEmpty() ? null : asked.spokeWith())
                        .param("on", asked.on())
                        .param("answer", asked.answer().code())
                        .param("back", asked.backOn())
                        .param("note", asked.note().isEmpty() ? null : asked.note())
                        .param("staff", staff)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("organisation", organisation)
                        .update()
                == 1;
    }

    /** @param withdrawn whether it no longer counts; what is asked again stands again */
    void withdraw(UUID id, boolean withdrawn) {
        jdbc.sql("update hosts.outreach set withdrawn_on = :day where tenant_id = :tenant and id = :id")
                .param("day", withdrawn ? LocalDate.now(clock) : null)
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    /** What staff made of it. */
    void seen(UUID id, UUID staff, @Nullable UUID organisation, @Nullable UUID interest) {
        jdbc.sql("""
                        update hosts.outreach set seen_by = :staff, seen_on = :day, organisation_id = :organisation,
                            interest_id = coalesce(interest_id, :interest)
                        where tenant_id = :tenant and id = :id
                        """)
                .param("staff", staff)
                .param("day", LocalDate.now(clock))
                .param("organisation", organisation)
                .param("interest", interest)
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    /** Whoever else takes care of it waits until this transaction ends. */
    Optional<Outreach> lock(UUID id) {
        return jdbc.sql("select * from hosts.outreach where tenant_id = ? and id = ? for no key update")
                .params(tenancy.current(), id)
                .query(OutreachTable::outreach)
                .optional();
    }

    private static Outreach outreach(ResultSet row, int number) throws SQLException {
        return new Outreach(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Outreach.Asked(
                        Objects.requireNonNull(row.getString("place_name")),
                        Objects.requireNonNullElse(row.getString("spoke_with"), ""),
                        row.getObject("asked_on", LocalDate.class),
                        Outreach.Answer.of(Objects.requireNonNull(row.getString("answer"))),
                        row.getObject("back_on", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("note"), "")),
                row.getObject("said_by", UUID.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("interest_id", UUID.class),
                row.getObject("seen_on", LocalDate.class));
    }
}
