package se.insteg.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.TestTown;

/** Notes initiatives as a coordinator would. */
public final class TestInitiatives {
    private final TestTown town;
    private final UUID staff;
    private final Initiatives initiatives;

    public TestInitiatives(ApplicationContext app, TestTown town, UUID staff) {
        this.town = town;
        this.staff = staff;
        this.initiatives = app.getBean(Initiatives.class);
    }

    public UUID begun(String name, UUID programme) {
        Plan.About about = new Plan.About(
                name, "Integrationschefen", "Ett prov.", LocalDate.of(2026, 1, 5), null, List.of(programme));
        return town.as(
                staff,
                () -> initiatives.begin(initiatives.next(), Plan.begun(about)).id());
    }
}
