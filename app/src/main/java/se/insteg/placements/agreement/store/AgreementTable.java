package se.insteg.placements.agreement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Agreement;
import se.insteg.placements.agreement.Terms;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Adds to and reads placements.agreement. The application can neither change nor erase a row. */
@Component
public class AgreementTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    AgreementTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    public void insert(Placement of, boolean hidden, Agreement version) {
        jdbc.sql("""
                        insert into placements.agreement (tenant_id, placement_id, number, person_id, hidden, change, terms,
                            content, hash, why, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, decode(?, 'hex'), ?, ?, ?)
                        """)
                .params(tenancy.current(), of.id(), version.number(), of.personId(), hidden)
                .params(
                        version.change().code(),
                        JSON.writeValueAsString(version.terms().texts()))
                .params(JSON.writeValueAsString(version.content()), version.hash(), version.why())
                .params(version.by(), Timestamp.from(version.at()))
                .update();
    }

    /** The newest first. */
    public List<Agreement> of(UUID placement) {
        return jdbc.sql(
                        "select * from placements.agreement where tenant_id = ? and placement_id = ? order by number desc")
                .params(tenancy.current(), placement)
                .query(AgreementTable::agreement)
                .list();
    }

    public Optional<Agreement> find(UUID placement, int number) {
        return jdbc.sql("select * from placements.agreement where tenant_id = ? and placement_id = ? and number = ?")
                .params(tenancy.current(), placement, number)
                .query(AgreementTable::agreement)
                .optional();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        Map<String, List<String>> terms = JSON.readValue(row.getString("terms"), new TypeReference<>() {});
        return new Agreement(
                row.getInt("number"),
                Agreement.Change.valueOf(row.getString("change").toUpperCase(Locale.ROOT)),
                Terms.of(terms),
                JSON.readValue(row.getString("content"), Agreement.Content.class),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getString("why"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }
}
