package se.insteg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.testing.InstegTest;

@InstegTest
class StartsTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void the_application_is_not_a_superuser() {
        assertThat(jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
