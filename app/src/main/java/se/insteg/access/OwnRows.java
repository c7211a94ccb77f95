package se.insteg.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database's own gate around a participant: while one is at work in a transaction ({@code app.participant}), the only
 * rows about people that exist are their own. Decision 1101.
 */
@Component
public class OwnRows {
    private final JdbcClient jdbc;

    OwnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code true}: until the end of the transaction. It cannot be undone within it. */
    public void confineTo(UUID person) {
        jdbc.sql("select set_config('app.participant', ?, true)")
                .param(person.toString())
                .query(String.class)
                .single();
    }
}
