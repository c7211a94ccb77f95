package se.insteg.placements.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.access.Tenancy;

/** Erases rounds with their rows. A proposal that came of one stays with its person, and no longer says of which. */
@Component
class OldRounds implements Forgetting {
    private static final Kept KEPT = Kept.years(2);

    private final JdbcClient jdbc;
    private final ErasedRows erased;
    private final Tenancy tenancy;
    private final Clock clock;

    OldRounds(JdbcClient jdbc, ErasedRows erased, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "placements.rounds";
    }

    @Override
    public Map<String, Kept> tables() {
        return Map.of("placements.round", KEPT);
    }

    @Override
    public int forget() {
        jdbc.sql("""
                        update placements.proposal p set round_id = null from placements.round r
                        where p.tenant_id = ? and r.tenant_id = p.tenant_id and r.id = p.round_id and r.made_at < ?
                        """)
                .params(tenancy.current(), Timestamp.from(KEPT.before(clock.instant())))
                .update();
        return erased.oneByOne("placements.round", KEPT, "t.made_at < :before");
    }
}
