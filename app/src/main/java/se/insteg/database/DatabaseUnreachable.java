package se.insteg.database;

import java.sql.SQLException;

/** The configured PostgreSQL did not let the application in. */
final class DatabaseUnreachable extends CannotStart {
    DatabaseUnreachable(SQLException cause) {
        super(sentence(cause), cause);
    }

    private static String sentence(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith("28")) {
            return "PostgreSQL refused the user or the password: check SPRING_DATASOURCE_USERNAME and"
                    + " SPRING_DATASOURCE_PASSWORD, and SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "The PostgreSQL in SPRING_DATASOURCE_URL has no such database: create it, run db/roles.sql in it"
                    + " (docs/operations.md), and start again.";
        }
        return "PostgreSQL cannot be reached at the address in SPRING_DATASOURCE_URL (" + cause.getMessage()
                + "): check the address, and that the server runs and lets this computer in.";
    }
}
