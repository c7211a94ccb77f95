package se.insteg.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.insteg.testing.InstegTest;

@InstegTest
class RoomMigrationsTest {
    @Autowired
    Flyway flyway;

    @Autowired
    DataSource application;

    @Value("${insteg.rooms}")
    List<String> rooms;

    @Test
    void tables_of_a_newer_insteg_are_refused_and_left_alone() {
        JdbcClient owner = JdbcClient.create(
                new DriverManagerDataSource(SharedDatabase.url(), DatabaseRoles.OWNER, SharedDatabase.ownerPassword()));
        RoomMigrations migrations = new RoomMigrations(rooms, new RoleGuard(application));
        String history = rooms.getFirst() + ".flyway_schema_history";
        assertThatCode(() -> migrations.migrate(flyway)).doesNotThrowAnyException();
        owner.sql("insert into " + history + " (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (9999, '9999', 'from the future', 'SQL', 'V9999__x.sql',"
                        + " 'somebody', 1, true)")
                .update();
        try {
            assertThatThrownBy(() -> migrations.migrate(flyway))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("newer Insteg")
                    .hasMessageContaining("9999");
        } finally {
            owner.sql("delete from " + history + " where installed_rank = 9999").update();
        }
    }
}
