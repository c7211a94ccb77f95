package se.insteg.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.insteg.database.SharedDatabase;

/** Looks into the audit log as the owner of its table; the application itself cannot. */
public final class AuditRows {
    private static final AtomicInteger PLANTED = new AtomicInteger();

    private AuditRows() {}

    /** Of anybody or anything. */
    public static int count(UUID tenant, UUID actor, String deed) {
        return count(tenant, actor, null, deed);
    }

    public static int count(UUID tenant, UUID actor, @Nullable UUID subject, String deed) {
        return whys(tenant, actor, subject, deed).size();
    }

    /** All rows of a municipality, whoever did what. */
    public static int all(UUID tenant) {
        try (Connection owner = DriverManager.getConnection(
                        SharedDatabase.url(), "insteg_owner", SharedDatabase.ownerPassword());
                PreparedStatement announce = owner.prepareStatement("select set_config('app.tenant', ?, false)");
                PreparedStatement read =
                        owner.prepareStatement("select count(*) from access.audit where tenant_id = ?")) {
            announce.setString(1, tenant.toString());
            announce.execute();
            read.setObject(1, tenant);
            try (ResultSet rows = read.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

    /** Somebody was shown at that moment, Swedish time, as if it had been so. @return the row's id */
    public static UUID plant(UUID tenant, UUID actor, UUID subject, LocalDateTime at, String why, String... flags) {
        int number = PLANTED.incrementAndGet();
        UUID id = new UUID(0x01a0_0000_0000_7000L + ((long) number << 16), -0x7fff_ffff_ffff_ffffL + number);
        try (Connection superuser = DriverManager.getConnection(
                        SharedDatabase.url(), "postgres", SharedDatabase.superuserPassword());
                PreparedStatement insert = superuser.prepareStatement("""
                        insert into access.audit (tenant_id, id, at, actor_id, action, subject_kind, subject_id, why, flags)
                        values (?, ?, ?, ?, 'PERSON_SHOWN', 'person', ?, ?, ?)
                        """)) {
            insert.setObject(1, tenant);
            insert.setObject(2, id);
            insert.setObject(3, at.atZone(ZoneId.of("Europe/Stockholm")).toOffsetDateTime());
            insert.setObject(4, actor);
            insert.setObject(5, subject);
            insert.setString(6, why);
            insert.setArray(7, superuser.createArrayOf("text", flags));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }
}
