package se.insteg.people.merging;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.people.Participant;

/** That two who are alike are two: said with a reason, on both sides, and taken back. MERGE_PEOPLE for both. */
@Component
public class NotSame {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;
    private final Audit audit;

    NotSame(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, CurrentStaff current, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param pair as Merging gave them out @param reason as typed, 1–500 characters */
    public void say(Merging.Pair pair, String reason) {
        write(pair.kept(), pair.other(), reason);
        write(pair.other(), pair.kept(), reason);
        audit.shown(
                "PEOPLE_NOT_SAME",
                "person",
                List.of(pair.kept().id(), pair.other().id()),
                reason);
    }

    /** Of whom somebody has said that they are another; whether the caller may see them is for the caller to ask. */
    public List<UUID> others(Participant person) {
        return jdbc.queryForList(
                "select other_id from people.not_same where tenant_id = :tenant and person_id = :one order by at",
                parameters(person, person),
                UUID.class);
    }

    public void takeBack(Merging.Pair pair) {
        int erased = jdbc.update("""
                delete from people.not_same where tenant_id = :tenant
                    and (person_id = :one and other_id = :other or person_id = :other and other_id = :one)
                """, parameters(pair.kept(), pair.other()));
        if (erased > 0) {
            audit.shown(
                    "PEOPLE_MAYBE_SAME",
                    "person",
                    List.of(pair.kept().id(), pair.other().id()),
                    "ärende");
        }
    }

    private void write(Participant one, Participant other, String reason) {
        SignedIn staff = current.find();
        jdbc.update(
                """
                insert into people.not_same (tenant_id, person_id, hidden, other_id, reason, at, staff_id)
                values (:tenant, :one, :hidden, :other, :reason, :at, :staff) on conflict do nothing
                """,
                parameters(one, other)
                        .addValue("hidden", one.details().protection().hides())
                        .addValue("reason", reason)
                        .addValue("at", Timestamp.from(clock.instant()))
                        .addValue("staff", staff == null ? null : staff.staffId()));
    }

    private MapSqlParameterSource parameters(Participant one, Participant other) {
        return new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("one", one.id())
                .addValue("other", other.id());
    }
}
