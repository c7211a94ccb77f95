package se.insteg.database;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/**
 * Why Insteg does not start, in one sentence a system administrator can act on: what is wrong and the remedy. It is
 * shown on the terminal as it is, without a stack trace.
 */
public class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The configured PostgreSQL did not let Insteg in; says what to look at. */
    public static CannotStart because(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith("28")) {
            return new CannotStart(
                    "PostgreSQL refused the user or the password: check SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD, and SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD.",
                    cause);
        }
        if (state.equals("3D000")) {
            return new CannotStart(
                    "The PostgreSQL in SPRING_DATASOURCE_URL has no such database: create it, run db/roles.sql in it"
                            + " (docs/operations.md), and start again.",
                    cause);
        }
        if (state.startsWith("08")) {
            return new CannotStart(
                    "PostgreSQL cannot be reached at the address in SPRING_DATASOURCE_URL (" + reason(cause)
                            + "): check the address, and that the server runs and lets this computer in.",
                    cause);
        }
        return new CannotStart("The database refused: " + cause.getMessage(), cause);
    }

    private static String reason(SQLException unreachable) {
        Throwable root = unreachable;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return switch (root) {
            case UnknownHostException unknown -> "no computer is called " + unknown.getMessage();
            case ConnectException _ -> "nothing answers on that port";
            case SocketTimeoutException _ -> "no answer in time";
            default -> String.valueOf(root.getMessage());
        };
    }
}
