package se.insteg.access.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.insteg.database.SharedDatabase;
import se.insteg.testing.InstegTest;

/** What it costs to write a row of the log that can be sealed, against one that cannot. Prints the ratio. */
@InstegTest
@Tag("long")
class SealingCostTest {
    private static final int ROWS = 20_000;
    private static final int ROUNDS = 5;

    @Test
    void a_row_that_can_be_sealed_costs_at_most_half_as_much_again() throws SQLException {
        try (Connection superuser = DriverManager.getConnection(
                        SharedDatabase.url(), "postgres", SharedDatabase.superuserPassword());
                Statement statement = superuser.createStatement()) {
            statement.execute("create schema cost");
            try {
                statement.execute("create table cost.sealed (like access.audit including all)");
                statement.execute("create table cost.plain (like access.audit including all)");
                statement.execute("alter table cost.plain drop column xid, drop column flags"); // and the index on it
                double[] ratios = new double[ROUNDS];
                for (int round = 0; round < ROUNDS; round++) {
                    ratios[round] = (double) written(statement, "sealed") / written(statement, "plain");
                }
                Arrays.sort(ratios);
                System.out.printf("Writing the log so that it can be sealed: %.2f times as long%n", ratios[ROUNDS / 2]);
                assertThat(ratios[ROUNDS / 2]).isLessThan(1.5);
            } finally {
                statement.execute("drop schema cost cascade");
            }
        }
    }

    /** Nanoseconds for single rows, as the application writes most of them. */
    private static long written(Statement statement, String table) throws SQLException {
        long begun = System.nanoTime();
        statement.execute("do $$ begin for i in 1.." + ROWS + " loop insert into cost." + table
                + " (tenant_id, id, at, actor_id, action, subject_kind, subject_id, why) values (gen_random_uuid(),"
                + " gen_random_uuid(), now(), gen_random_uuid(), 'PERSON_SHOWN', 'person', gen_random_uuid(), 'ärende');"
                + " end loop; end $$");
        return System.nanoTime() - begun;
    }
}
