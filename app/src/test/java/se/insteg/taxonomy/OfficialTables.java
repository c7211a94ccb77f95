package se.insteg.taxonomy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import se.insteg.database.OwnerConnection;

/** The tables of official data, which all tests of a run share: whoever fills them empties them. */
final class OfficialTables {
    private final OwnerConnection owner;

    OfficialTables(ApplicationContext app) {
        Environment settings = app.getEnvironment();
        owner = new OwnerConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
    }

    OwnerConnection owner() {
        return owner;
    }

    void forget() {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("truncate taxonomy.substitute, taxonomy.label, taxonomy.ssyk_isco, taxonomy.concept,"
                    + " taxonomy.edition");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
