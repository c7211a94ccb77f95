package se.insteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The wall between municipalities, from inside the application. */
@InstegTest
class TenancyTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tenancy tenancy;

    private int staffSeen() {
        return jdbc.sql("select count(*) from access.staff")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_municipality_sees_its_own_staff_and_no_other() {
        TestTown one = TestTown.in(app);
        TestTown other = TestTown.in(app);
        one.staff(Role.CASEWORKER, null);
        one.staff(Role.CASEWORKER, null);
        other.staff(Role.CASEWORKER, null);
        assertThat(one.inTenant(this::staffSeen)).isEqualTo(2);
        assertThat(other.inTenant(this::staffSeen)).isEqualTo(1);
    }

    @Test
    void without_a_municipality_nobody_is_seen() {
        TestTown.in(app).staff(Role.CASEWORKER, null);
        assertThat(staffSeen()).isZero();
    }

    @Test
    void the_municipality_does_not_stay_with_the_connection() {
        TestTown town = TestTown.in(app);
        town.staff(Role.CASEWORKER, null);
        for (int i = 0; i < 20; i++) { // more than the pool has
            assertThat(town.inTenant(this::staffSeen)).isEqualTo(1);
            assertThat(staffSeen()).isZero();
        }
    }

    @Test
    void a_row_of_another_municipality_cannot_be_written() {
        TestTown one = TestTown.in(app);
        TestTown other = TestTown.in(app);
        assertThatThrownBy(() -> one.inTenant(
                        () -> jdbc.sql("insert into access.unit (tenant_id, id, name) values (?, ?, 'Smyg')")
                                .params(other.id(), UUID.randomUUID())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_row_of_another_municipality_cannot_be_referred_to() {
        TestTown one = TestTown.in(app);
        UUID theirs = TestTown.in(app).unit("Grannens");
        UUID ours = one.staff(Role.CASEWORKER, null);
        assertThatThrownBy(() -> one.inTenant(
                        () -> jdbc.sql("update access.staff set unit_id = ? where tenant_id = ? and id = ?")
                                .params(theirs, one.id(), ours)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("foreign key");
    }

    @Test
    void the_municipality_cannot_change_within_a_transaction() {
        TestTown one = TestTown.in(app);
        TestTown other = TestTown.in(app);
        assertThatThrownBy(() -> one.inTenant(() -> other.inTenant(this::staffSeen)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_audit_log_cannot_be_read_changed_or_emptied_by_the_application() {
        TestTown town = TestTown.in(app);
        for (String forbidden : new String[] {
            "select count(*) from access.audit", "update access.audit set why = 'x'", "delete from access.audit"
        }) {
            assertThatThrownBy(() ->
                            town.inTenant(() -> jdbc.sql(forbidden).query().listOfRows()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
