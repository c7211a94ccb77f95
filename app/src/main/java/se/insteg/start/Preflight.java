package se.insteg.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;
import se.insteg.database.CannotStart;

/** Looks at what would stop a start at its very end, before anything is begun. */
final class Preflight {
    private static final List<String> OF_AN_EXTERNAL_DATABASE = List.of(
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.flyway.user",
            "spring.flyway.password",
            "insteg.audit.password");

    private Preflight() {}

    static void check(Environment environment) {
        refuseHalfConfigured(environment);
        refuseIfTaken(environment, "server.port", "server.address", "--port N");
        refuseIfTaken(environment, "management.server.port", "management.server.address", "--management.server.port=N");
    }

    private static void refuseHalfConfigured(Environment environment) {
        if (!environment.containsProperty("spring.datasource.url")) {
            return;
        }
        List<String> missing = OF_AN_EXTERNAL_DATABASE.stream()
                .filter(name -> !environment.containsProperty(name))
                .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_'))
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("SPRING_DATASOURCE_URL names a PostgreSQL of your own, which also wants "
                    + String.join(", ", missing) + " (docs/operations.md, \"Your own PostgreSQL\").");
        }
    }

    private static void refuseIfTaken(Environment environment, String portName, String addressName, String remedy) {
        int port = environment.getProperty(portName, Integer.class, 0);
        if (port <= 0) {
            return;
        }
        InetAddress address = environment.getProperty(addressName, InetAddress.class);
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw portTaken(port, remedy, taken);
        }
    }

    static CannotStart portTaken(int port, String remedy, Exception cause) {
        return new CannotStart(
                "Port " + port + " is taken by another program: stop that one, or choose another port with " + remedy
                        + ".",
                cause);
    }
}
