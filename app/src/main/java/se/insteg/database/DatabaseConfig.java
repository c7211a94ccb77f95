package se.insteg.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the database is, and how its rooms are migrated. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
    static final String OWNER = "insteg_owner";
    static final String APP = "insteg_app";
    static final String AUDIT = "insteg_audit";

    /** Each room's tables live in a schema of its own name, lowest floor first. */
    @Bean
    FlywayMigrationStrategy roomByRoom(@Value("${insteg.rooms}") String[] rooms) {
        return prototype -> {
            for (String room : rooms) {
                Flyway.configure()
                        .configuration(prototype.getConfiguration())
                        .schemas(room)
                        .defaultSchema(room)
                        .locations("classpath:db/migration/" + room)
                        .load()
                        .migrate();
            }
        };
    }

    /** With a database of the municipality's own, its reader of the audit log is configured beside it. */
    @Bean
    @ConditionalOnProperty("spring.datasource.url")
    AuditConnection configuredAuditConnection(
            @Value("${spring.datasource.url}") String url,
            @Value("${insteg.audit.username:" + AUDIT + "}") String username,
            @Value("${insteg.audit.password}") String password) {
        return new AuditConnection(url, username, password);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
    static class Embedded {
        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(@Value("${insteg.home:./data}") Path home)
                throws IOException, InterruptedException, SQLException {
            EmbeddedPostgres postgres = new EmbeddedPostgres(home.resolve("postgres"));
            createRoles(postgres);
            return postgres;
        }

        /** Owner for migrations only; app owns nothing and bypasses nothing (SECURITY.md, "Tenants"). */
        private static void createRoles(EmbeddedPostgres postgres) throws SQLException {
            try (Connection superuser = DriverManager.getConnection(
                            postgres.url(), EmbeddedPostgres.SUPERUSER, postgres.password());
                    Statement statement = superuser.createStatement()) {
                for (String role : new String[] {OWNER, APP, AUDIT}) {
                    boolean missing = !statement
                            .executeQuery("select 1 from pg_roles where rolname = '" + role + "'")
                            .next();
                    if (missing) {
                        statement.execute("create role " + role + " login password '" + postgres.password() + "'");
                    }
                }
                statement.execute("grant create on database postgres to " + OWNER);
                statement.execute("create extension if not exists pg_trgm");
                statement.execute("create extension if not exists btree_gist");
                statement.execute("create extension if not exists unaccent");
            }
        }

        @Bean
        AuditConnection auditConnection(EmbeddedPostgres postgres) {
            return new AuditConnection(postgres.url(), AUDIT, postgres.password());
        }

        @Bean
        JdbcConnectionDetails appConnection(EmbeddedPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return APP;
                }

                @Override
                public String getPassword() {
                    return postgres.password();
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.url();
                }
            };
        }

        @Bean
        FlywayConnectionDetails ownerConnection(EmbeddedPostgres postgres) {
            return new FlywayConnectionDetails() {
                @Override
                public String getUsername() {
                    return OWNER;
                }

                @Override
                public String getPassword() {
                    return postgres.password();
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.url();
                }
            };
        }
    }
}
