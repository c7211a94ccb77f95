package se.insteg.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
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
    @Bean
    FlywayMigrationStrategy roomByRoom(@Value("${insteg.rooms}") List<String> rooms, DataSource application) {
        return new RoomMigrations(rooms, new RoleGuard(application));
    }

    /** The municipality's own PostgreSQL; its reader of the audit log is configured beside it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("spring.datasource.url")
    static class External {
        @Bean
        AuditConnection configuredAuditConnection(
                @Value("${spring.datasource.url}") String url,
                @Value("${insteg.audit.username:" + DatabaseRoles.AUDIT + "}") String username,
                @Value("${insteg.audit.password}") String password) {
            return new AuditConnection(url, username, password);
        }

        @Bean
        DataFolder dataFolder(@Value("${insteg.home:./data}") Path home) {
            return DataFolder.at(home);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
    static class Embedded {
        @Bean(destroyMethod = "close")
        DataFolder dataFolder(@Value("${insteg.home:./data}") Path home) throws IOException {
            return DataFolder.at(home).claim();
        }

        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(DataFolder folder) throws IOException, InterruptedException {
            return EmbeddedPostgres.start(folder);
        }

        @Bean
        AuditConnection auditConnection(EmbeddedPostgres postgres) {
            return new AuditConnection(postgres.url(), DatabaseRoles.AUDIT, postgres.password(DatabaseRoles.AUDIT));
        }

        @Bean
        JdbcConnectionDetails appConnection(EmbeddedPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return DatabaseRoles.APP;
                }

                @Override
                public String getPassword() {
                    return postgres.password(DatabaseRoles.APP);
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
                    return DatabaseRoles.OWNER;
                }

                @Override
                public String getPassword() {
                    return postgres.password(DatabaseRoles.OWNER);
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.url();
                }
            };
        }
    }
}
