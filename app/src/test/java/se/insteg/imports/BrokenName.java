package se.insteg.imports;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import se.insteg.database.SharedDatabase;

/** A database that breaks down when somebody with a certain name is stored in one municipality. */
final class BrokenName implements AutoCloseable {
    private BrokenName() {}

    static BrokenName in(UUID tenant, String name) {
        asOwner("""
                create function people.broken_for_test() returns trigger language plpgsql as $$
                begin raise exception 'broken for the test'; end $$;
                create trigger broken_for_test before insert on people.person for each row
                when (new.tenant_id = '%s' and new.name = '%s') execute function people.broken_for_test()
                """.formatted(tenant, name));
        return new BrokenName();
    }

    @Override
    public void close() {
        asOwner("drop trigger broken_for_test on people.person; drop function people.broken_for_test()");
    }

    private static void asOwner(String sql) {
        try (Connection owner = DriverManager.getConnection(
                        SharedDatabase.url(), "insteg_owner", SharedDatabase.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
