package se.insteg.skills.cv.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.skills.cv.Consent;
import se.insteg.skills.cv.HandedOut;
import se.insteg.skills.cv.Sheet;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes skills.sheet and skills.handed_out. */
@Component
public class SheetTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    SheetTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** The last made first. */
    public List<Sheet> of(UUID person) {
        return jdbc.sql(
                        "select * from skills.sheet where tenant_id = ? and person_id = ? order by made_at desc, id desc")
                .params(tenancy.current(), person)
                .query(SheetTable::sheet)
                .list();
    }

    /** @return false, and nothing is written, when the same form was sent before */
    public boolean insert(Sheet sheet, boolean hidden) {
        return jdbc.sql("""
                        insert into skills.sheet (tenant_id, id, person_id, hidden, kind, content, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (tenant_id, id) do nothing
                        """)
                        .params(tenancy.current(), sheet.id(), sheet.personId(), hidden)
                        .params(sheet.kind().code(), JSON.writeValueAsString(sheet.content()))
                        .params(sheet.madeBy(), Timestamp.from(sheet.madeAt()))
                        .update()
                == 1;
    }

    /** The last first. */
    public List<HandedOut> handedOut(UUID person) {
        return jdbc.sql("select * from skills.handed_out where tenant_id = ? and person_id = ? order by handed_at desc")
                .params(tenancy.current(), person)
                .query(SheetTable::handedOut)
                .list();
    }

    /** @return false, and nothing is written, when the same form was sent before */
    public boolean insert(HandedOut handed, UUID person, boolean hidden) {
        return jdbc.sql("""
                        insert into skills.handed_out (tenant_id, id, person_id, hidden, sheet_id, consent_id, used_for,
                            recipient, format, handed_by, handed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, id) do nothing
                        """)
                        .params(tenancy.current(), handed.id(), person, hidden, handed.sheetId(), handed.consentId())
                        .params(
                                handed.use().code(),
                                handed.to(),
                                handed.format().code(),
                                handed.by())
                        .param(Timestamp.from(handed.at()))
                        .update()
                == 1;
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Sheet.Kind.valueOf(constant(row, "kind")),
                JSON.readValue(row.getString("content"), Sheet.Content.class),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }

    private static HandedOut handedOut(ResultSet row, int number) throws SQLException {
        return new HandedOut(
                row.getObject("id", UUID.class),
                row.getObject("sheet_id", UUID.class),
                row.getObject("consent_id", UUID.class),
                Consent.Use.valueOf(constant(row, "used_for")),
                row.getString("recipient"),
                HandedOut.Format.valueOf(constant(row, "format")),
                row.getObject("handed_by", UUID.class),
                row.getTimestamp("handed_at").toInstant());
    }

    private static String constant(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
