package se.insteg.database;

/**
 * How the audit log is read: as a database user of its own ({@code insteg_audit}) that can see that table and nothing
 * else. The application's ordinary user can only add to it.
 *
 * @param url JDBC address
 */
public record AuditConnection(String url, String username, String password) {
    /** The password is not for a log. */
    @Override
    public String toString() {
        return "AuditConnection[" + url + ", " + username + "]";
    }
}
