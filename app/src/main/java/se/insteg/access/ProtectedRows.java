package se.insteg.access;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database's own gate before protected participants: their rows exist only for a handler who is named on them and is
 * at work in this transaction ({@code app.handler}). Nobody is, unless said here.
 */
@Component
public class ProtectedRows {
    private final JdbcClient jdbc;

    ProtectedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one who acts, if they hold the role of handler now; otherwise the gate is shut. */
    public void openTo(SignedIn staff) {
        if (staff.holds(Role.PROTECTED_IDENTITY_HANDLER)) {
            announce(staff.staffId().toString());
        }
    }

    /**
     * Hands a participant over to a handler: whoever learns of a threat writes it down at once, and from then on cannot see
     * the person any more. Only for writing; what is read within must not be shown.
     */
    public <T> T handingOverTo(UUID handler, Supplier<T> writing) {
        String before = jdbc.sql("select coalesce(current_setting('app.handler', true), '')")
                .query(String.class)
                .single();
        announce(handler.toString());
        T result = writing.get();
        announce(before);
        return result;
    }

    /** {@code true}: until the end of the transaction, which then shuts the gate by itself. */
    private void announce(String handler) {
        jdbc.sql("select set_config('app.handler', ?, true)")
                .param(handler)
                .query(String.class)
                .single();
    }
}
