package se.insteg.access.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.database.CannotStart;

/** Accounts whose passwords are printed in a manual never meet the real world. */
@Component
@Order(50)
class DemoAccountsRefused implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final boolean demo;

    DemoAccountsRefused(JdbcClient jdbc, @Value("${insteg.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo
                && jdbc.sql("select exists (select 1 from access.municipality where demo)")
                        .query(Boolean.class)
                        .single()) {
            throw new CannotStart("The database holds the demonstration's accounts, whose passwords are public:"
                    + " start with --demo, or use another database for real work.");
        }
    }
}
