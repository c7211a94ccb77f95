package se.insteg.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The embedded database's own database and roles, each with a password of its own. {@code db/roles.sql} says what they
 * may; a municipality runs the same script in its own PostgreSQL.
 */
final class DatabaseRoles {
    static final String OWNER = "insteg_owner";
    static final String APP = "insteg_app";
    static final String AUDIT = "insteg_audit";

    private DatabaseRoles() {}

    static void make(EmbeddedPostgres postgres) throws IOException {
        try {
            try (Connection superuser = connect(postgres, "postgres");
                    Statement statement = superuser.createStatement()) {
                if (!statement
                        .executeQuery("select 1 from pg_database where datname = '" + EmbeddedPostgres.DATABASE + "'")
                        .next()) {
                    statement.execute("create database " + EmbeddedPostgres.DATABASE);
                }
            }
            try (Connection superuser = connect(postgres, EmbeddedPostgres.DATABASE);
                    Statement statement = superuser.createStatement()) {
                statement.execute(script());
                for (String role : List.of(OWNER, APP, AUDIT)) {
                    statement.execute("alter role " + role + " password '" + postgres.password(role) + "'");
                }
            }
        } catch (SQLException e) {
            throw new CannotStart("The roles of the embedded database could not be made: " + e.getMessage(), e);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, String database) throws SQLException {
        String superuser = EmbeddedPostgres.SUPERUSER;
        return DriverManager.getConnection(postgres.url(database), superuser, postgres.password(superuser));
    }

    private static String script() throws IOException {
        try (InputStream script = DatabaseRoles.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IOException("db/roles.sql is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
