package se.insteg.skills.cv.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.skills.cv.Consent;

/** Reads and writes skills.consent. */
@Component
public class ConsentTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    ConsentTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** The last given first. */
    public List<Consent> of(UUID person) {
        return jdbc.sql("select * from skills.consent where tenant_id = ? and person_id = ?"
                        + " order by given_on desc, recorded_at desc")
                .params(tenancy.current(), person)
                .query(ConsentTable::consent)
                .list();
    }

    /** @return false, and nothing is written, when the same form was sent before */
    public boolean insert(Consent consent, boolean hidden) {
        return jdbc.sql("""
                        insert into skills.consent (tenant_id, id, person_id, hidden, uses, how, given_on, until_on,
                            recorded_by, recorded_at)
                        values (:tenant, :id, :person, :hidden, :uses, :how, :on, :until, :by, :now)
                        on conflict (tenant_id, id) do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", consent.id())
                        .param("person", consent.personId())
                        .param("hidden", hidden)
                        .param(
                                "uses",
                                consent.uses().stream()
                                        .map(Consent.Use::code)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("how", consent.how().code())
                        .param("on", consent.on())
                        .param("until", consent.until())
                        .param("by", consent.recordedBy())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** @param by null for the person themself @return false when it was revoked before */
    public boolean revoke(UUID person, UUID consent, @Nullable UUID by) {
        return jdbc.sql("""
                        update skills.consent set revoked_on = :today, revoked_by = :by
                        where tenant_id = :tenant and person_id = :person and id = :consent and revoked_on is null
                        """)
                        .param("today", LocalDate.now(clock))
                        .param("by", by)
                        .param("tenant", tenancy.current())
                        .param("person", person)
                        .param("consent", consent)
                        .update()
                == 1;
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Arrays.stream((String[]) row.getArray("uses").getArray())
                        .map(use -> Consent.Use.valueOf(use.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                Consent.How.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
                row.getObject("given_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("recorded_by", UUID.class),
                row.getObject("revoked_on", LocalDate.class));
    }
}
