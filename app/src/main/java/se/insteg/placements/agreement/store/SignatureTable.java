package se.insteg.placements.agreement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Signatory;
import se.insteg.placements.agreement.Signature;

/** Adds to and reads placements.signature. The application can neither change nor erase a row. */
@Component
public class SignatureTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    SignatureTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** False, and nothing is written, when the party has signed that version. @param hash of what it signed */
    public boolean insert(Placement of, boolean hidden, Signature signature, String hash) {
        return jdbc.sql("""
                        insert into placements.signature (tenant_id, id, placement_id, number, hash, person_id, hidden,
                            party, way, name, signed_on, why, document_id, noted_by, noted_at)
                        values (?, ?, ?, ?, decode(?, 'hex'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(tenancy.current(), signature.id(), of.id(), signature.number(), hash)
                        .params(of.personId(), hidden)
                        .params(signature.party().code(), signature.way().code(), signature.name(), signature.on())
                        .param(signature.why().isEmpty() ? null : signature.why())
                        .param(signature.documentId())
                        .param(signature.notedBy())
                        .param(Timestamp.from(signature.notedAt()))
                        .update()
                == 1;
    }

    /** Of every version, in the order they were noted. */
    public List<Signature> of(UUID placement) {
        return jdbc.sql("select * from placements.signature where tenant_id = ? and placement_id = ? order by id")
                .params(tenancy.current(), placement)
                .query(SignatureTable::signature)
                .list();
    }

    /** By placement: who has signed its newest version. */
    public Map<UUID, Set<Signatory>> latest(Collection<Placement> placements) {
        Map<UUID, Set<Signatory>> signed = new HashMap<>();
        jdbc.sql("""
                        select s.placement_id, s.party from placements.signature s
                            join placements.placement p on p.tenant_id = s.tenant_id and p.id = s.placement_id
                                and p.latest = s.number
                        where s.tenant_id = :tenant and s.placement_id = any (:placements)
                        """)
                .param("tenant", tenancy.current())
                .param("placements", placements.stream().map(Placement::id).toArray(UUID[]::new))
                .query(row -> {
                    signed.computeIfAbsent(row.getObject("placement_id", UUID.class), id -> new HashSet<>())
                            .add(party(row));
                });
        return signed;
    }

    private static Signatory party(ResultSet row) throws SQLException {
        return Signatory.valueOf(row.getString("party").toUpperCase(Locale.ROOT));
    }

    private static Signature signature(ResultSet row, int number) throws SQLException {
        String why = row.getString("why");
        return new Signature(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                party(row),
                Signature.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getObject("signed_on", LocalDate.class),
                why == null ? "" : why,
                row.getObject("document_id", UUID.class),
                row.getObject("noted_by", UUID.class),
                row.getTimestamp("noted_at").toInstant());
    }
}
