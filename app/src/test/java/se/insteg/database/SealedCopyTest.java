package se.insteg.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.People;
import se.insteg.people.TestPeople;
import se.insteg.people.identity.Identities;
import se.insteg.people.identity.IdentityNumber;
import se.insteg.people.identity.TypedNumber;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/**
 * Whoever gets hold of a copy, a dump of every table or the files of the database themselves, finds no identity number in
 * it. The name beside the number is found, or the search would prove nothing.
 */
@InstegTest
class SealedCopyTest {
    private static final String NAME = "Qvarnzell Kopia";
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "51-730719/1", List.of("51-730719", "51730719"),
            "19730288-9931", List.of("730288-9931", "7302889931"),
            "20000101-T220", List.of("000101-T220", "000101T220"));

    @Autowired
    ApplicationContext app;

    private void plant() {
        TestTown town = TestTown.in(app);
        UUID caseworker = town.staff(Role.CASEWORKER, null);
        UUID person = new TestPeople(app, town).register(caseworker, NAME, "caseworker", caseworker.toString());
        IdentityNumber.Details details = new IdentityNumber.Details(IdentityNumber.Source.CARD, null, null, null, null);
        for (String typed : NUMBERS.keySet()) {
            town.as(caseworker, () -> {
                TypedNumber.Reading read = TypedNumber.read(typed, null, LocalDate.of(2026, 11, 22));
                People people = app.getBean(People.class);
                if (read instanceof TypedNumber.Number number) {
                    app.getBean(Identities.class).add(people.find(person), number, details, null);
                }
                assertThat(people.search(typed)).hasSize(1);
            });
        }
    }

    @Test
    void neither_a_dump_of_all_tables_nor_the_files_of_the_database_tell_an_identity_number() throws Exception {
        plant();
        try (Connection superuser = DriverManager.getConnection(
                        SharedDatabase.url(), EmbeddedPostgres.SUPERUSER, SharedDatabase.superuserPassword());
                Statement statement = superuser.createStatement()) {
            byte[] dump = dump(superuser, statement);
            assertThat(holds(dump, NAME)).as("the name in the dump").isTrue();
            assertThat(told(dump)).as("in the dump").isEmpty();
            statement.execute("checkpoint");
            Path folder = Path.of(one(statement, "show data_directory").getFirst());
            List<String> told = new ArrayList<>();
            boolean named = false;
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] content = bytes(file);
                    named |= holds(content, NAME);
                    told(content).forEach(number -> told.add(folder.relativize(file) + ": " + number));
                }
            }
            assertThat(named).as("the name in the files").isTrue();
            assertThat(told).as("in the files").isEmpty();
        }
    }

    private static byte[] dump(Connection superuser, Statement statement) throws Exception {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        for (String table : one(statement, """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema$'
                """)) {
            superuser
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + ") to stdout", dump);
        }
        return dump.toByteArray();
    }

    private static List<String> one(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    /** A file that goes away meanwhile holds nothing any more. */
    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> told(byte[] content) {
        return NUMBERS.values().stream()
                .flatMap(List::stream)
                .filter(number -> holds(content, number))
                .toList();
    }

    private static boolean holds(byte[] content, String sought) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(sought);
    }
}
