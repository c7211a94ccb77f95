package se.insteg.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.database.SharedDatabase;

/** Looks into the audit log as the owner of its table; the application itself cannot. */
public final class AuditRows {
    private AuditRows() {}

    /** Of anybody or anything. */
    public static int count(UUID tenant, UUID actor, String deed) {
        return count(tenant, actor, null, deed);
    }

    public static int count(UUID tenant, UUID actor, @Nullable UUID subject, String deed) {
        try (Connection owner = DriverManager.getConnection(
                        SharedDatabase.url(), "insteg_owner", SharedDatabase.ownerPassword());
                PreparedStatement announce = owner.prepareStatement("select set_config('app.tenant', ?, false)");
                PreparedStatement count =
                        owner.prepareStatement("select count(*) from access.audit where tenant_id = ? and actor_id = ?"
                                + " and (?::uuid is null or subject_id = ?) and action = ?")) {
            announce.setString(1, tenant.toString());
            announce.execute();
            count.setObject(1, tenant);
            count.setObject(2, actor);
            count.setObject(3, subject);
            count.setObject(4, subject);
            count.setString(5, deed);
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
