package se.insteg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.insteg.testing.InstegTest;

/** SECURITY.md, "Tenants": the application's role is neither superuser nor owner and bypasses nothing. */
@InstegTest
class RoleGuardTest {
    private static final String ROLE = "guarded_role";

    @Autowired
    DataSource application;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void removeRole() throws SQLException {
        asSuperuser("drop schema if exists guarded cascade", """
                do $$
                declare r text;
                begin
                    for r in select rolname from pg_roles where rolname in ('guarded_role', 'boss') loop
                        execute format('drop owned by %I cascade', r);
                        execute format('drop role %I', r);
                    end loop;
                end
                $$""");
    }

    @Test
    void the_applications_own_role_may_not_get_past_the_wall() {
        RoleGuard guard = new RoleGuard(application);
        assertThatCode(guard::refuseTooPowerful).doesNotThrowAnyException();
        assertThatCode(guard::refuseOwner).doesNotThrowAnyException();
    }

    @Test
    void the_application_connects_as_a_role_with_no_right_beyond_its_tables() {
        var role = jdbc.sql("select * from pg_roles where rolname = current_user")
                .query()
                .singleRow();
        assertThat(role.get("rolname")).isEqualTo(DatabaseRoles.APP);
        for (String right :
                new String[] {"rolsuper", "rolbypassrls", "rolcreaterole", "rolcreatedb", "rolreplication"}) {
            assertThat(role.get(right)).as(right).isEqualTo(false);
        }
        assertThatThrownBy(() -> jdbc.sql("create table public.mine (x int)").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("create temporary table mine (x int)").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("create schema mine").update()).hasStackTraceContaining("permission denied");
    }

    @Test
    void a_superuser_is_refused() throws SQLException {
        refused("superuser", "is a superuser");
    }

    @Test
    void a_role_that_bypasses_row_level_security_is_refused() throws SQLException {
        refused("bypassrls", "bypasses row-level security");
    }

    @Test
    void a_role_that_may_create_roles_is_refused() throws SQLException {
        refused("createrole", "may create roles");
    }

    @Test
    void a_member_of_a_role_that_bypasses_row_level_security_is_refused() throws SQLException {
        asSuperuser("create role boss bypassrls", "create role " + ROLE + " login password 'x' in role boss");
        assertThatThrownBy(() -> new RoleGuard(asRole()).refuseTooPowerful())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("member of boss")
                .hasMessageContaining("bypasses row-level security");
    }

    @Test
    void an_owner_of_tables_is_refused() throws SQLException {
        asSuperuser(
                "create role " + ROLE + " login password 'x'",
                "create schema guarded",
                "create table guarded.thing (x int)",
                "alter table guarded.thing owner to " + ROLE);
        refusedAsOwner("owns tables");
    }

    @Test
    void a_role_that_may_create_tables_is_refused() throws SQLException {
        asSuperuser(
                "create role " + ROLE + " login password 'x'",
                "create schema guarded",
                "grant usage, create on schema guarded to " + ROLE);
        refusedAsOwner("may create tables in the schema guarded");
    }

    private void refused(String right, String words) throws SQLException {
        asSuperuser("create role " + ROLE + " login password 'x' " + right);
        assertThatThrownBy(() -> new RoleGuard(asRole()).refuseTooPowerful())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(ROLE)
                .hasMessageContaining(words);
    }

    private void refusedAsOwner(String words) throws SQLException {
        assertThatThrownBy(() -> new RoleGuard(asRole()).refuseOwner())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(ROLE)
                .hasMessageContaining(words);
    }

    private DataSource asRole() throws SQLException {
        asSuperuser("grant connect on database " + EmbeddedPostgres.DATABASE + " to " + ROLE);
        return new DriverManagerDataSource(SharedDatabase.url(), ROLE, "x");
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        SharedDatabase.url(), "postgres", SharedDatabase.superuserPassword());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
