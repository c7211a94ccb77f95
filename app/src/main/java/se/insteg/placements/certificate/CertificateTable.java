package se.insteg.placements.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Agreement;
import tools.jackson.databind.json.JsonMapper;

/** Adds to and reads placements.certificate. The application can neither change nor erase a row. */
@Component
class CertificateTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    CertificateTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** False, and nothing is written, when that version is there. */
    boolean insert(Placement of, boolean hidden, Certificate one) {
        return jdbc.sql("""
                        insert into placements.certificate (tenant_id, placement_id, number, person_id, hidden, stated,
                            content, why, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(tenancy.current(), of.id(), one.number(), of.personId(), hidden)
                        .params(JSON.writeValueAsString(one.stated()), JSON.writeValueAsString(one.content()))
                        .params(one.why(), one.by(), Timestamp.from(one.at()))
                        .update()
                == 1;
    }

    /** The newest first. */
    List<Certificate> of(UUID placement) {
        return jdbc.sql("""
                        select * from placements.certificate where tenant_id = ? and placement_id = ? order by number desc
                        """)
                .params(tenancy.current(), placement)
                .query(CertificateTable::certificate)
                .list();
    }

    /** Placements of a person that were certified since then. */
    Set<UUID> placementsOf(UUID person, Instant since) {
        return Set.copyOf(jdbc.sql("""
                        select distinct placement_id from placements.certificate
                        where tenant_id = ? and person_id = ? and made_at >= ?
                        """)
                .params(tenancy.current(), person, Timestamp.from(since))
                .query(UUID.class)
                .list());
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getObject("placement_id", UUID.class),
                row.getInt("number"),
                JSON.readValue(row.getString("stated"), Certificate.Stated.class),
                JSON.readValue(row.getString("content"), Agreement.Content.class),
                row.getString("why"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }
}
