package se.insteg.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
        return whys(tenant, actor, subject, deed).size();
    }

    /** The grounds given, oldest first; of anybody or anything. */
    public static List<String> whys(UUID tenant, UUID actor, String deed) {
        return whys(tenant, actor, null, deed);
    }

    private static List<String> whys(UUID tenant, UUID actor, @Nullable UUID subject, String deed) {
        try (Connection owner = DriverManager.getConnection(
                        SharedDatabase.url(), "insteg_owner", SharedDatabase.ownerPassword());
                PreparedStatement announce = owner.prepareStatement("select set_config('app.tenant', ?, false)");
                PreparedStatement read =
                        owner.prepareStatement("select why from access.audit where tenant_id = ? and actor_id = ?"
                                + " and (?::uuid is null or subject_id = ?) and action = ? order by at, id")) {
            announce.setString(1, tenant.toString());
            announce.execute();
            read.setObject(1, tenant);
            read.setObject(2, actor);
            read.setObject(3, subject);
            read.setObject(4, subject);
            read.setString(5, deed);
            List<String> whys = new ArrayList<>();
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    whys.add(rows.getString(1));
                }
            }
            return whys;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
