package se.insteg.access.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.database.CannotStart;
import se.insteg.database.OwnerConnection;
import se.insteg.database.SharedDatabase;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The log after ten years: archived, read again, erased; and still the sealed log it was. */
@InstegTest
class LogErrandTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Sealing sealing;

    @TempDir
    Path folder;

    private final LogErrand errand = new LogErrand();

    private List<String> run() throws Exception {
        OwnerConnection owner =
                new OwnerConnection(SharedDatabase.url(), "insteg_owner", SharedDatabase.ownerPassword());
        return errand.run(owner, List.of(folder), "", app.getBean(Clock.class));
    }

    private void seal(TestTown town) {
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> town.inTenant(sealing::seal)
                .isPresent());
    }

    @Test
    void a_batch_older_than_ten_years_goes_into_a_file_and_the_seals_still_hold() throws Exception {
        TestTown town = TestTown.in(app);
        UUID staff = town.staff(Role.CASEWORKER, null);
        UUID about = UUID.randomUUID();
        AuditRows.plant(town.id(), staff, about, LocalDateTime.now(app.getBean(Clock.class)), "nu");
        seal(town);
        LocalDateTime then = LocalDateTime.now(app.getBean(Clock.class)).minusYears(10);
        AuditRows.plant(town.id(), staff, about, then.minusDays(2), "länge sedan");
        AuditRows.plant(town.id(), staff, about, then.minusDays(1), "också länge sedan");
        seal(town);
        AuditRows.plant(town.id(), staff, about, then.plusDays(1), "inte än");
        seal(town);

        assertThat(run()).anySatisfy(line -> assertThat(line).contains(town.code() + ": batch 2, 2 rows"));
        assertThat(Files.readAllLines(folder.resolve("log-" + town.code() + "-2.jsonl")))
                .hasSize(2)
                .anyMatch(row -> row.contains("också länge sedan"));
        assertThat(AuditRows.whys(town.id(), staff, "PERSON_SHOWN")).containsExactlyInAnyOrder("nu", "inte än");
        Report report = town.inTenant(() -> sealing.check(null));
        assertThat(report.findings()).isEmpty();
        assertThat(report.last()).isNotNull();
        assertThat(run()).as("the second time").noneMatch(line -> line.startsWith(town.code()));
    }

    @Test
    void it_wants_a_folder() {
        OwnerConnection owner =
                new OwnerConnection(SharedDatabase.url(), "insteg_owner", SharedDatabase.ownerPassword());
        assertThatThrownBy(() -> errand.run(owner, List.of(), "", app.getBean(Clock.class)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Which folder");
    }
}
