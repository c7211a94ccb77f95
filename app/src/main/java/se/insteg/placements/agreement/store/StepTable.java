package se.insteg.placements.agreement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Step;

/** Adds to and reads placements.step. The application can neither change nor erase a row. */
@Component
public class StepTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    StepTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    public void insert(Placement of, boolean hidden, Step step) {
        jdbc.sql("""
                        insert into placements.step (tenant_id, id, placement_id, person_id, hidden, deed, day, why,
                            staff_id, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(tenancy.current(), step.id(), of.id(), of.personId(), hidden)
                .params(step.deed().code(), step.day(), step.why())
                .param(step.by())
                .param(Timestamp.from(step.at()))
                .update();
    }

    /** In the order they were done. */
    public List<Step> of(UUID placement) {
        return jdbc.sql("select * from placements.step where tenant_id = ? and placement_id = ? order by id")
                .params(tenancy.current(), placement)
                .query(StepTable::step)
                .list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                Step.Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                row.getObject("day", LocalDate.class),
                row.getString("why"),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
