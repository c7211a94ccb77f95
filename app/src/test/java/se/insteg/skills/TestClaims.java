package se.insteg.skills;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.TestTown;

/** Says what people can, as a member of staff would. */
public final class TestClaims {
    public static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    private final ApplicationContext app;
    private final TestTown town;

    public TestClaims(ApplicationContext app, TestTown town) {
        this.app = app;
        this.town = town;
    }

    public UUID say(UUID staff, UUID person, ClaimSource source, ClaimKind kind, String typed) {
        return say(staff, person, new Origin(source, MAY), NewClaim.of(kind, typed));
    }

    public UUID say(UUID staff, UUID person, Origin origin, NewClaim claim) {
        return town.as(staff, () -> profile().record(person, List.of(claim), origin))
                .getFirst();
    }

    public UUID swedish(UUID staff, UUID person, ClaimSource source, LocalDate on, String level) {
        return say(
                staff,
                person,
                new Origin(source, on),
                NewClaim.of(ClaimKind.LANGUAGE, "svenska").level(level));
    }

    public CompetenceProfile of(UUID staff, UUID person) {
        return town.as(staff, () -> profile().of(person));
    }

    public Profile profile() {
        return app.getBean(Profile.class);
    }
}
