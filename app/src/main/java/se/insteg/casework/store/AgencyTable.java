package se.insteg.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.casework.Agency;

/** Reads and writes casework.agency. */
@Component
public class AgencyTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    AgencyTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** By name, also those no longer used. */
    public List<Agency> all() {
        return jdbc.sql("select * from casework.agency where tenant_id = ? order by name, id")
                .param(tenancy.current())
                .query(AgencyTable::agency)
                .list();
    }

    public Optional<Agency> find(UUID id) {
        return jdbc.sql("select * from casework.agency where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(AgencyTable::agency)
                .optional();
    }

    /** False, and nothing is written, when the same form was sent before. */
    public boolean insert(Agency agency) {
        return written(agency, """
                        insert into casework.agency (tenant_id, id, name, phone, email, order_hours, cancel_hours,
                            weekdays_only, active)
                        values (:tenant, :id, :name, :phone, :email, :order, :cancel, :weekdays, :active)
                        on conflict (tenant_id, id) do nothing
                        """) == 1;
    }

    /** False when the version is no longer the stored one. */
    public boolean update(Agency agency) {
        return written(agency, """
                        update casework.agency set name = :name, phone = :phone, email = :email, order_hours = :order,
                            cancel_hours = :cancel, weekdays_only = :weekdays, active = :active, version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version
                        """) == 1;
    }

    private int written(Agency agency, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenancy.current())
                .param("id", agency.id())
                .param("name", agency.name())
                .param("phone", agency.phone())
                .param("email", agency.email())
                .param("order", agency.orderHours())
                .param("cancel", agency.cancelHours())
                .param("weekdays", agency.weekdaysOnly())
                .param("active", agency.active())
                .param("version", agency.version())
                .update();
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Objects.requireNonNullElse(row.getString("phone"), ""),
                Objects.requireNonNullElse(row.getString("email"), ""),
                row.getInt("order_hours"),
                row.getInt("cancel_hours"),
                row.getBoolean("weekdays_only"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
