package se.insteg.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database's own gate around somebody who came by a link of a host's: in their transaction no row about people exists
 * but those of the one thing the link is for, and no organisation but their own ({@code app.host} and its neighbours).
 * Decision 1901.
 */
@Component
public class HostRows {
    private final JdbcClient jdbc;

    HostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who did not sign in at all is kept behind the same wall, as a host without an organisation: until the end of
     * the transaction.
     *
     * @param object the one thing they ask about; null for none
     */
    void confineStranger(@Nullable UUID object) {
        jdbc.sql("""
                        select set_config('app.host', '00000000-0000-0000-0000-000000000000', true),
                            set_config('app.host_object', ?, true)
                        """).param(object == null ? "" : object.toString()).query(row -> {});
    }

    /** {@code true}: until the end of the transaction. It cannot be undone within it. */
    public void confineTo(HostVisit visit) {
        jdbc.sql("""
                        select set_config('app.host', ?, true), set_config('app.host_object', ?, true),
                            set_config('app.host_contact', ?, true), set_config('app.host_organisation', ?, true)
                        """)
                .params(
                        visit.linkId().toString(),
                        visit.objectId().toString(),
                        visit.contactId().toString(),
                        visit.organisationId().toString())
                .query(row -> {});
    }
}
