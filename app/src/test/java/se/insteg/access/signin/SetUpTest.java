package se.insteg.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.testing.Visitor.location;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.InstegApplication;
import se.insteg.kernel.Announcement;
import se.insteg.testing.Visitor;

/** An empty installation, with a database of its own: the set-up link. The demonstration instead of it: {@code DemonstrationTest}. */
class SetUpTest {
    private static final String PASSWORD = "sju sjösjuka sjömän";

    @TempDir
    Path home;

    private ConfigurableApplicationContext started(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--insteg.home=" + home, "--server.port=0", "--management.server.port=0", "--insteg.terminal=quiet"));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(InstegApplication.class).run(all.toArray(String[]::new));
    }

    private static List<String> announced(ConfigurableApplicationContext app) {
        return app.getBeanProvider(Announcement.class).stream()
                .flatMap(announcement -> announcement.lines("http://localhost").stream())
                .toList();
    }

    @Test
    void the_link_founds_one_municipality_and_its_administrator_however_many_press_the_button() throws Exception {
        try (ConfigurableApplicationContext app = started()) {
            Path file = home.resolve("setup-link.txt");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String path = URI.create(Files.readString(file).strip()).getPath();
            assertThat(announced(app)).anyMatch(line -> line.endsWith(path));
            assertThat(Visitor.at(app).get("/login").body()).contains("ingen kommun ännu");
            assertThat(Visitor.at(app).get("/setup/" + "x".repeat(43)).body()).contains("Länken gäller inte");
            Visitor careless = Visitor.at(app);
            careless.get(path);
            assertThat(careless.post(
                                    path, "code", "9999", "municipality", "", "name", "", "email", "x", "password", "x")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(pressed(app, path))
                    .filteredOn("/login/set-up-code"::equals)
                    .hasSize(1);
            assertThat(app.getBean(JdbcClient.class)
                            .sql("select name from access.municipality")
                            .query(String.class)
                            .list())
                    .containsExactly("Leksands kommun");
            assertThat(file).doesNotExist();
            assertThat(Visitor.at(app).get(path).body()).contains("Länken gäller inte");
            assertThat(announced(app)).noneMatch(line -> line.contains("/setup/"));
        }
        try (ConfigurableApplicationContext again = started()) {
            assertThat(announced(again)).noneMatch(line -> line.contains("/setup/"));
        }
    }

    private static List<String> pressed(ConfigurableApplicationContext app, String path) throws Exception {
        List<Callable<String>> posts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Visitor visitor = Visitor.at(app);
            visitor.get(path);
            posts.add(() -> location(visitor.post(
                    path,
                    "code",
                    "2029",
                    "municipality",
                    "Leksands kommun",
                    "name",
                    "Åsa Ek",
                    "email",
                    "asa@leksand.example",
                    "password",
                    PASSWORD,
                    "repeated",
                    PASSWORD)));
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> answer : threads.invokeAll(posts)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
