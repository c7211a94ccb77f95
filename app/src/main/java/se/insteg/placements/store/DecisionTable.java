package se.insteg.placements.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Decision;
import se.insteg.placements.Party;
import se.insteg.placements.Shown;
import tools.jackson.databind.json.JsonMapper;

/** Adds to and reads placements.decision. The application can neither change nor erase a row. */
@Component
public class DecisionTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final JsonMapper json;

    DecisionTable(JdbcClient jdbc, Tenancy tenancy, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.json = json;
    }

    public void write(Decision decision, boolean hidden) {
        write(decision, hidden, null);
    }

    /** @param proposal that an answer is about; null for a decision of the staff's */
    public void write(Decision decision, boolean hidden, @Nullable UUID proposal) {
        jdbc.sql("""
                        insert into placements.decision
                            (tenant_id, id, at, staff_id, party, proposal_id, deed, person_id, hidden, offer_id, criterion,
                                reason, shown)
                        values (:tenant, :id, :at, :staff, :party, :proposal, :deed, :person, :hidden, :offer, :criterion,
                            :reason, :shown::jsonb)
                        """)
                .param("tenant", tenancy.current())
                .param("id", decision.id())
                .param("at", Timestamp.from(decision.at()))
                .param("staff", decision.by())
                .param(
                        "party",
                        decision.party() == null ? null : decision.party().code())
                .param("proposal", proposal)
                .param("deed", decision.deed().code())
                .param("person", decision.personId())
                .param("hidden", hidden)
                .param("offer", decision.offerId())
                .param("criterion", decision.criterion())
                .param("reason", decision.reason())
                .param("shown", decision.shown() == null ? null : json.writeValueAsString(decision.shown()))
                .update();
    }

    public Optional<Decision> find(UUID id) {
        return jdbc.sql("select * from placements.decision where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(this::decision)
                .optional();
    }

    /** Newest first. @param before where the part begins; null from the newest */
    public List<Decision> list(@Nullable UUID before, int most) {
        return jdbc.sql("""
                        select * from placements.decision where tenant_id = :tenant
                            and (:before::uuid is null or id < :before::uuid)
                        order by id desc limit :most
                        """)
                .param("tenant", tenancy.current())
                .param("before", before)
                .param("most", most)
                .query(this::decision)
                .list();
    }

    private Decision decision(ResultSet row, int number) throws SQLException {
        String shown = row.getString("shown");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("staff_id", UUID.class),
                row.getString("party") == null ? null : Party.of(row.getString("party")),
                Decision.Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                row.getObject("person_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getString("criterion"),
                row.getString("reason"),
                shown == null ? null : json.readValue(shown, Shown.class));
    }
}
