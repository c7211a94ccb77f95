package se.insteg.demonstration;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.transit.UnusableFeed;
import se.insteg.travel.Timetables;

/** VAN-03: Leksand takes in a timetable, so that journeys are by bus and what is not reached in time is seen. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(270) // before anybody is proposed
class TimetableOfTown implements ApplicationRunner {
    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Timetables timetables;
    private final Clock clock;

    TimetableOfTown(DemoStaff staff, StaffJobs jobs, Timetables timetables, Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.timetables = timetables;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    if (timetables.all().isEmpty()) {
                        bring();
                    }
                    return karin;
                }));
    }

    private void bring() {
        try {
            Path feed = Files.createTempFile("insteg-timetable", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(feed)) {
                    TimetableFeed.write(out, LocalDate.now(clock).minusYears(1));
                }
                timetables.bring(timetables.next(), "påhittad tidtabell.zip", feed);
            } finally {
                Files.delete(feed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnusableFeed e) {
            throw new IllegalStateException("The demonstration's own timetable cannot be used", e);
        }
    }
}
