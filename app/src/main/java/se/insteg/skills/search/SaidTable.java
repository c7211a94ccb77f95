package se.insteg.skills.search;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.skills.ClaimKind;

/** What a search reads of skills.claim: ids and terms, of many people at once. Nobody is shown by it. */
@Component
class SaidTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    SaidTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    record Said(
            UUID personId,
            ClaimKind kind,
            String term,
            @Nullable String level) {}

    /** What stands and nobody has confirmed, oldest first. */
    List<Said> unconfirmed() {
        return jdbc.sql("""
                        select person_id, kind, term, level from skills.claim
                        where tenant_id = ? and confirmed_on is null and withdrawn_on is null
                            and kind not in ('education', 'wish')
                        order by said_on, id
                        """)
                .param(tenancy.current())
                .query((row, number) -> new Said(
                        row.getObject("person_id", UUID.class),
                        ClaimKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("term"),
                        row.getString("level")))
                .list();
    }

    /** Of whom something was said in an interview or a mapping on that day or later. */
    Set<UUID> mappedSince(LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct person_id from skills.claim
                        where tenant_id = ? and mapping_id is not null and source <> 'elsewhere' and said_on >= ? and withdrawn_on is null
                        """)
                .params(tenancy.current(), Date.valueOf(day))
                .query(UUID.class)
                .list());
    }
}
