package se.insteg.placements.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.SetAside;

/** Reads and writes placements.set_aside. One that is over by its date counts no more, though nobody undid it. */
@Component
public class SetAsideTable {
    private static final String COUNTS = " and undone_at is null and (until is null or until >= :today)";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    SetAsideTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** False, and nothing is written, when the pair is set aside already. */
    public boolean insert(SetAside one, boolean hidden) {
        jdbc.sql("""
                        update placements.set_aside set undone_at = :at, undone_by = :by
                        where tenant_id = :tenant and person_id = :person and offer_id = :offer and undone_at is null
                            and until < :today
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", one.by())
                .param("tenant", tenancy.current())
                .param("person", one.personId())
                .param("offer", one.offerId())
                .param("today", LocalDate.now(clock))
                .update();
        return jdbc.sql("""
                        insert into placements.set_aside
                            (tenant_id, id, person_id, hidden, offer_id, reason, until, set_by, set_at)
                        values (:tenant, :id, :person, :hidden, :offer, :reason, :until, :by, :at)
                        on conflict (tenant_id, person_id, offer_id) where undone_at is null do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", one.id())
                        .param("person", one.personId())
                        .param("hidden", hidden)
                        .param("offer", one.offerId())
                        .param("reason", one.reason())
                        .param("until", one.until())
                        .param("by", one.by())
                        .param("at", Timestamp.from(one.at()))
                        .update()
                == 1;
    }

    /** False when it was undone already. */
    public boolean undo(UUID id, UUID by) {
        return jdbc.sql("""
                        update placements.set_aside set undone_at = :at, undone_by = :by
                        where tenant_id = :tenant and id = :id and undone_at is null
                        """)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<SetAside> find(UUID id) {
        return jdbc.sql("select * from placements.set_aside where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(SetAsideTable::setAside)
                .optional();
    }

    /** Those that count today, newest first. @param person, offer null for all */
    public List<SetAside> counting(@Nullable UUID person, @Nullable UUID offer) {
        return jdbc.sql("select * from placements.set_aside where tenant_id = :tenant" + COUNTS
                        + (person == null ? "" : " and person_id = :person")
                        + (offer == null ? "" : " and offer_id = :offer") + " order by id desc")
                .param("tenant", tenancy.current())
                .param("today", LocalDate.now(clock))
                .param("person", person)
                .param("offer", offer)
                .query(SetAsideTable::setAside)
                .list();
    }

    private static SetAside setAside(ResultSet row, int number) throws SQLException {
        return new SetAside(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getString("reason"),
                row.getObject("until", LocalDate.class),
                row.getObject("set_by", UUID.class),
                row.getTimestamp("set_at").toInstant());
    }
}
