package se.insteg.skills.elsewhere;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.taxonomy.StoredTerms;

/** Reads and writes skills.brought. */
@Component
class BroughtTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    BroughtTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** @return false when it is there already; then nothing is written */
    boolean insert(Brought brought, boolean hidden) {
        return jdbc.sql("""
                                insert into skills.brought (tenant_id, id, person_id, hidden, document_id, given_on, how,
                                    language, recorded_by, recorded_at)
                                values (:tenant, :id, :person, :hidden, :document, :on, :how, :language, :by, :now)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", brought.id())
                        .param("person", brought.personId())
                        .param("hidden", hidden)
                        .param("document", brought.document())
                        .param("on", Date.valueOf(brought.consent().on()))
                        .param("how", brought.consent().how().code())
                        .param("language", StoredTerms.text(brought.consent().language()))
                        .param("by", brought.recordedBy())
                        .param("now", Timestamp.from(brought.recordedAt()))
                        .update()
                == 1;
    }

    /** What was brought last first. */
    List<Brought> of(UUID person) {
        return jdbc.sql("""
                        select * from skills.brought where tenant_id = :tenant and person_id = :person
                        order by recorded_at desc, id desc
                        """)
                .param("tenant", tenancy.current())
                .param("person", person)
                .query(BroughtTable::brought)
                .list();
    }

    /** @return false when somebody has chosen before */
    boolean chosen(UUID id) {
        return jdbc.sql("""
                                update skills.brought set chosen_at = :now
                                where tenant_id = :tenant and id = :id and chosen_at is null and withdrawn_on is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @param by null for the person themself @return false when it was taken back before */
    boolean withdraw(UUID id, @Nullable UUID by) {
        return jdbc.sql("""
                                update skills.brought set withdrawn_on = :today, withdrawn_by = :by
                                where tenant_id = :tenant and id = :id and withdrawn_on is null
                                """)
                        .param("today", Date.valueOf(LocalDate.now(clock)))
                        .param("by", by)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Brought brought(ResultSet row, int number) throws SQLException {
        Timestamp chosen = row.getTimestamp("chosen_at");
        LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        return new Brought(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("document_id", UUID.class),
                new Brought.Consent(
                        row.getObject("given_on", LocalDate.class),
                        Brought.How.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
                        StoredTerms.language(row.getString("language"))),
                row.getObject("recorded_by", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                chosen == null ? null : chosen.toInstant(),
                withdrawn == null ? null : new Brought.Withdrawn(withdrawn, row.getObject("withdrawn_by", UUID.class)));
    }
}
