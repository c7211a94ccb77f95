package se.insteg.access.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins every transaction by telling the database which municipality it is for, for this transaction only. Without a
 * municipality the row-level policies show nothing.
 */
public final class TenantTransactionManager extends JdbcTransactionManager {
    private final transient DataSource connections;

    public TenantTransactionManager(DataSource connections) {
        super(connections);
        this.connections = connections;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(connections);
            if (holder == null) {
                throw new CannotCreateTransactionException("The transaction has no connection");
            }
            announce(holder.getConnection(), CurrentTenant.id());
        } catch (SQLException | RuntimeException failed) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The municipality could not be announced", failed);
        }
    }

    /** {@code true}: until the end of the transaction. A session-wide SET would reach the connection's next borrower. */
    private static void announce(Connection connection, @Nullable UUID tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant == null ? "" : tenant.toString());
            statement.execute();
        }
    }
}
