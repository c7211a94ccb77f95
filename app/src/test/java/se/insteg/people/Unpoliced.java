package se.insteg.people;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import se.insteg.database.SharedDatabase;

/** The tables as they would be without policies, to measure what those cost: as their owner, undone afterwards. */
final class Unpoliced {
    private static final ThreadLocal<Connection> OPEN = new ThreadLocal<>();

    private Unpoliced() {}

    static <T> T during(Supplier<T> work) {
        try (Connection owner = connect()) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("alter table people.person no force row level security");
                statement.execute("alter table people.name_word no force row level security");
            }
            OPEN.set(owner);
            T result = work.get();
            owner.rollback();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            OPEN.remove();
        }
    }

    static int query(String sql) {
        try (Statement statement = OPEN.get().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(String... statements) {
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(SharedDatabase.url(), "insteg_owner", SharedDatabase.ownerPassword());
    }
}
