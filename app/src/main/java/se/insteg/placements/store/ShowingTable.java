package se.insteg.placements.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.placements.Shown;
import tools.jackson.databind.json.JsonMapper;

/** What a page showed to somebody who may decide by it, until they have. */
@Component
public class ShowingTable {
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;
    private final JsonMapper json;

    ShowingTable(JdbcClient jdbc, Tenancy tenancy, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
        this.json = json;
    }

    /** What was shown, and of which versions. */
    public record Showing(UUID personId, UUID offerId, int personVersion, int offerVersion, Shown shown) {}

    /** Keeps it, and forgets what the same member of staff was shown days ago. @return its id */
    public UUID keep(Showing showing, boolean hidden, UUID staff) {
        jdbc.sql("delete from placements.showing where tenant_id = :tenant and staff_id = :staff and at < :old")
                .param("tenant", tenancy.current())
                .param("staff", staff)
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into placements.showing (tenant_id, id, person_id, hidden, offer_id, staff_id, at,
                            person_version, offer_version, shown)
                        values (:tenant, :id, :person, :hidden, :offer, :staff, :at, :personVersion, :offerVersion,
                            :shown::jsonb)
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("person", showing.personId())
                .param("hidden", hidden)
                .param("offer", showing.offerId())
                .param("staff", staff)
                .param("at", Timestamp.from(clock.instant()))
                .param("personVersion", showing.personVersion())
                .param("offerVersion", showing.offerVersion())
                .param("shown", json.writeValueAsString(showing.shown()))
                .update();
        return id;
    }

    /** What this member of staff was shown about this pair; empty when it was another pair or somebody else. */
    public Optional<Showing> find(UUID id, UUID person, UUID offer, UUID staff) {
        return jdbc.sql("""
                        select * from placements.showing where tenant_id = :tenant and id = :id and person_id = :person
                            and offer_id = :offer and staff_id = :staff
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("person", person)
                .param("offer", offer)
                .param("staff", staff)
                .query((row, number) -> new Showing(
                        person,
                        offer,
                        row.getInt("person_version"),
                        row.getInt("offer_version"),
                        json.readValue(row.getString("shown"), Shown.class)))
                .optional();
    }
}
