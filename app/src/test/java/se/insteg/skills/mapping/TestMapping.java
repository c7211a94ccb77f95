package se.insteg.skills.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.TestTown;

/** Holds interviews as members of staff would. */
public final class TestMapping {
    private final ApplicationContext app;
    private final TestTown town;

    public TestMapping(ApplicationContext app, TestTown town) {
        this.app = app;
        this.town = town;
    }

    Interviews interviews() {
        return app.getBean(Interviews.class);
    }

    LocalDate today() {
        return LocalDate.now(app.getBean(Clock.class));
    }

    /** The one that comes with Insteg. */
    UUID template() {
        return town.inTenant(this::here);
    }

    /** As {@link #template}, within a transaction of the municipality. */
    private UUID here() {
        return app.getBean(Templates.class)
                .offered(Template.Purpose.INTERVIEW)
                .getFirst()
                .id();
    }

    /** Under way, with nothing answered. */
    UUID begun(UUID staff, UUID person, String language) {
        return town.as(staff, () -> {
            UUID id = interviews().next();
            interviews().begin(person, id, new Interviews.Start(here(), language, today()));
            return id;
        });
    }

    Interviews.Kept answered(UUID staff, UUID person, UUID interview, String question, int version, Answer answer) {
        return town.as(staff, () -> interviews().answer(person, interview, question, version, answer));
    }

    Interview.Whole read(UUID staff, UUID person, UUID interview) {
        return town.as(staff, () -> interviews().find(person, interview));
    }

    /** Ended so many days ago, with an occupation and something beyond it. */
    UUID held(UUID staff, UUID person, int daysAgo, Map<String, Answer> answers) {
        return town.as(staff, () -> {
            UUID id = interviews().next();
            interviews()
                    .note(
                            person,
                            id,
                            new Interviews.Start(here(), "sv", today().minusDays(daysAgo)),
                            answers,
                            List.of());
            return id;
        });
    }

    static Map<String, Answer> cook() {
        return Map.of(
                "work", Answer.of(Answer.Row.of("Kock").during(2012, 2016)),
                "can", Answer.of("sew", "teach"),
                "languages", Answer.of(Answer.Row.of("arabiska").level("MOTHER_TONGUE")));
    }

    /** Under way, with this text as an answer. */
    public UUID begunWith(UUID staff, UUID person, String text) {
        UUID interview = begun(staff, person, "sv");
        answered(staff, person, interview, "times", 0, Answer.of(text));
        return interview;
    }

    /** A template of this name. */
    public UUID copied(UUID staff, String name) {
        return town.as(staff, () -> {
            Templates templates = app.getBean(Templates.class);
            return templates.copy(here(), templates.next(), name).id();
        });
    }
}
