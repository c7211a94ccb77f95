package se.insteg.database;

/**
 * The database as its owner ({@code insteg_owner}), for what belongs to the installation and to no municipality. The
 * application itself never holds one after its start.
 *
 * @param url JDBC address
 */
public record OwnerConnection(String url, String username, String password) {
    /** The password is not for a log. */
    @Override
    public String toString() {
        return "OwnerConnection[" + url + ", " + username + "]";
    }
}
