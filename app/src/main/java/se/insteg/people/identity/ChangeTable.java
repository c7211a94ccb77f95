package se.insteg.people.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;

/** Writes and reads people.identity_change: who changed a number or a name, and when; never what it says. */
@Component
class ChangeTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;

    ChangeTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, CurrentStaff current, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
    }

    void write(
            Participant person,
            IdentityChange.Thing thing,
            String kind,
            IdentityChange.Deed deed,
            List<String> fields) {
        write(person.id(), person.details().protection().hides(), thing, kind, deed, fields);
    }

    void write(
            UUID person,
            boolean hidden,
            IdentityChange.Thing thing,
            String kind,
            IdentityChange.Deed deed,
            List<String> fields) {
        SignedIn staff = current.find();
        jdbc.update(
                """
                insert into people.identity_change
                    (tenant_id, id, person_id, hidden, at, staff_id, thing, kind, deed, fields)
                values (:tenant, :id, :person, :hidden, :at, :staff, :thing, :kind, :deed, :fields)
                """,
                new MapSqlParameterSource("tenant", tenancy.current())
                        .addValue("id", Ids.next(clock))
                        .addValue("person", person)
                        .addValue("hidden", hidden)
                        .addValue("at", Timestamp.from(clock.instant()))
                        .addValue("staff", staff == null ? null : staff.staffId())
                        .addValue("thing", thing.code())
                        .addValue("kind", kind)
                        .addValue("deed", deed.code())
                        .addValue("fields", fields.toArray(String[]::new)));
    }

    /** Newest first. */
    List<IdentityChange> of(UUID person) {
        return jdbc.query(
                """
                select * from people.identity_change where tenant_id = :tenant and person_id = :person
                order by at desc, id desc
                """,
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("person", person),
                (row, number) -> new IdentityChange(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("staff_id", UUID.class),
                        IdentityChange.Thing.valueOf(row.getString("thing").toUpperCase(Locale.ROOT)),
                        row.getString("kind"),
                        IdentityChange.Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                        Arrays.asList((String[]) row.getArray("fields").getArray())));
    }
}
