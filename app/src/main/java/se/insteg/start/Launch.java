package se.insteg.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.insteg.access.AuditCheck;
import se.insteg.database.AuditConnection;
import se.insteg.database.Backup;
import se.insteg.database.BorrowedDatabase;
import se.insteg.database.CannotStart;
import se.insteg.database.DataFolder;
import se.insteg.database.OwnerConnection;
import se.insteg.database.OwnersErrand;
import se.insteg.database.Restore;

/**
 * Carries out the command of the command line. Exit code 0 when it was done, 1 when it could not be, and of verify-audit
 * {@value #FAULTS_FOUND} when the log is not as it was written.
 */
public final class Launch {
    static final int FAULTS_FOUND = 2;

    private static final Clock CLOCK = Clock.systemDefaultZone();

    private Launch() {}

    /** @param application the class the web application is configured from */
    public static void main(Class<?> application, String[] arguments) {
        try {
            CommandLine line =
                    CommandLine.read(arguments, Path.of(System.getenv().getOrDefault("INSTEG_DATA", "data")));
            switch (line.command()) {
                case "run" -> run(application, line);
                case "rehearse" -> Rehearsal.hold(run(application, line));
                case "backup" -> System.out.println(backup(line));
                case "restore" -> System.out.println(restore(line));
                case "verify-audit" -> verifyAudit(line);
                default -> errand(line).forEach(System.out::println);
            }
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("Insteg could not read or write its files: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.err.println("Insteg was interrupted.");
            System.exit(1);
        }
    }

    private static String backup(CommandLine line) throws IOException, InterruptedException {
        refuseExternal(line);
        return Backup.write(DataFolder.at(line.data()), line.requiredFile(), CLOCK);
    }

    private static String restore(CommandLine line) throws IOException, InterruptedException {
        refuseExternal(line);
        return Restore.read(DataFolder.at(line.data()), line.requiredFile(), line.replace(), CLOCK);
    }

    private static void verifyAudit(CommandLine line) throws IOException, InterruptedException {
        logAsCommand();
        DataFolder folder = DataFolder.at(line.data());
        String key = line.setting("insteg.secret-key", "INSTEG_SECRET_KEY");
        AuditCheck.Outcome outcome;
        if (usesExternalDatabase(line.settings())) {
            String user = line.setting("insteg.audit.username", "INSTEG_AUDIT_USERNAME");
            outcome = AuditCheck.of(
                    new AuditConnection(
                            line.setting("spring.datasource.url", "SPRING_DATASOURCE_URL"),
                            user.isEmpty() ? "insteg_audit" : user,
                            line.setting("insteg.audit.password", "INSTEG_AUDIT_PASSWORD")),
                    key,
                    folder,
                    CLOCK);
        } else {
            try (BorrowedDatabase database = BorrowedDatabase.in(folder)) {
                outcome = AuditCheck.of(database.audit(), key, folder, CLOCK);
            }
        }
        outcome.lines().forEach(System.out::println);
        if (!outcome.intact()) {
            System.exit(FAULTS_FOUND);
        }
    }

    /** A command of a room above, as the database's owner. */
    private static List<String> errand(CommandLine line) throws IOException, InterruptedException {
        logAsCommand();
        OwnersErrand errand = ServiceLoader.load(OwnersErrand.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.command().equals(line.command()))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no command " + line.command() + "."));
        String edition = line.setting("edition", "INSTEG_EDITION");
        if (usesExternalDatabase(line.settings())) {
            OwnerConnection owner = new OwnerConnection(
                    line.setting("spring.datasource.url", "SPRING_DATASOURCE_URL"),
                    line.setting("spring.flyway.user", "SPRING_FLYWAY_USER"),
                    line.setting("spring.flyway.password", "SPRING_FLYWAY_PASSWORD"));
            return errand.run(owner, line.files(), edition, CLOCK);
        }
        try (BorrowedDatabase database = BorrowedDatabase.in(DataFolder.at(line.data()))) {
            return errand.run(database.owner(), line.files(), edition, CLOCK);
        }
    }

    /** These commands have no framework to set the log up; warnings on the terminal are enough. */
    private static void logAsCommand() {
        System.setProperty("logback.configurationFile", "logback-command.xml");
    }

    private static void refuseExternal(CommandLine line) {
        logAsCommand();
        if (usesExternalDatabase(line.settings())) {
            throw new CannotStart("SPRING_DATASOURCE_URL names a PostgreSQL of your own: back it up and restore it with"
                    + " its own tools (pg_dump, pgBackRest; docs/operations.md).");
        }
    }

    private static ConfigurableApplicationContext run(Class<?> application, CommandLine line) throws IOException {
        DataFolder folder = DataFolder.at(line.data());
        boolean demo;
        if (usesExternalDatabase(line.settings())) {
            demo = line.demo();
        } else {
            folder.refuseIfClaimed();
            folder.refuseIfHalfRestored();
            demo = Purpose.of(folder, line) == Purpose.DEMONSTRATION;
        }
        List<String> settings = new ArrayList<>(line.settings());
        settings.add("--insteg.home=" + folder.path());
        settings.add("--insteg.demo=" + demo);
        if (line.port() != null) {
            // Health and metrics on the next one, so that two copies on one computer do not meet.
            settings.add("--server.port=" + line.port());
            settings.add("--management.server.port=" + (line.port() + 1));
        }
        SpringApplication insteg = new SpringApplication(application);
        insteg.setMainApplicationClass(application);
        if (demo) {
            insteg.setAdditionalProfiles("demo");
        }
        insteg.addInitializers(context -> Preflight.check(context.getEnvironment()));
        insteg.addListeners(new Greeting());
        try {
            return insteg.run(settings.toArray(String[]::new));
        } catch (RuntimeException told) {
            // FailureSentence has said why on the terminal, and the log has the rest.
            System.exit(1);
            throw told;
        }
    }

    private static boolean usesExternalDatabase(List<String> settings) {
        return System.getenv("SPRING_DATASOURCE_URL") != null
                || System.getProperty("spring.datasource.url") != null
                || settings.stream().anyMatch(setting -> setting.startsWith("--spring.datasource.url="));
    }
}
