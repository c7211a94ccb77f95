package se.insteg.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.insteg.database.CannotStart;
import se.insteg.database.DataFolder;

/** Carries out the command of the command line. Exit code 0 when it was done, 1 when it could not be. */
public final class Launch {
    private Launch() {}

    /** @param application the class the web application is configured from */
    public static void main(Class<?> application, String[] arguments) {
        try {
            CommandLine line =
                    CommandLine.read(arguments, Path.of(System.getenv().getOrDefault("INSTEG_DATA", "data")));
            switch (line.command()) {
                case "run" -> run(application, line);
                case "rehearse" -> Rehearsal.hold(run(application, line));
                default -> throw new CannotStart("There is no command " + line.command() + ".");
            }
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("The data folder cannot be used: " + e.getMessage());
            System.exit(1);
        }
    }

    private static ConfigurableApplicationContext run(Class<?> application, CommandLine line) throws IOException {
        DataFolder folder = DataFolder.at(line.data());
        boolean demo;
        if (usesExternalDatabase(line.settings())) {
            demo = line.demo();
        } else {
            folder.refuseIfClaimed();
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
