package se.insteg.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Absences;
import se.insteg.access.Action;
import se.insteg.testing.TestTown;

/** Works on cases as a member of staff would, through the doors of the room. */
public final class TestCasework {
    private final ApplicationContext app;
    private final TestTown town;

    public TestCasework(ApplicationContext app, TestTown town) {
        this.app = app;
        this.town = town;
    }

    public LocalDate today() {
        return LocalDate.now(app.getBean(Clock.class));
    }

    /** Due today, for the one who writes it. @param person null for a task about nobody in particular */
    public UUID task(UUID staff, @Nullable UUID person, String what) {
        return task(staff, person, new Task.Details(what, today(), new Who.Staff(staff), ""));
    }

    public UUID task(UUID staff, @Nullable UUID person, Task.Details details) {
        return town.as(staff, () -> {
            Tasks tasks = app.getBean(Tasks.class);
            UUID id = tasks.next();
            tasks.add(person, id, details);
            return id;
        });
    }

    /** For whoever has the case. */
    public UUID caseTask(UUID staff, UUID person, String what, LocalDate due) {
        return task(staff, person, new Task.Details(what, due, new Who.Caseworker(null), ""));
    }

    /** With one item for the day itself and one a week later. */
    public UUID checklist(UUID coordinator, String name) {
        return town.as(coordinator, () -> {
            Checklists lists = app.getBean(Checklists.class);
            List<Checklist.Item> items =
                    List.of(new Checklist.Item("Följ upp", 7), new Checklist.Item("Möt vid bussen", 0));
            return lists.store(new Checklist(lists.next(), 0, name, items, false))
                    .orElseThrow()
                    .id();
        });
    }

    public StartedList start(UUID staff, UUID person, UUID checklist) {
        return town.as(staff, () -> app.getBean(Checklists.class).start(person, checklist, today()));
    }

    public UUID handOver(UUID coordinator, @Nullable UUID from, UUID to, UUID... people) {
        return town.as(coordinator, () -> {
            Handovers handovers = app.getBean(Handovers.class);
            return handovers.handOver(handovers.next(), from, to, List.of(people), "Jämnare fördelning");
        });
    }

    /** Cancelled a day before, weekdays only. */
    public UUID agency(UUID coordinator, String name) {
        return town.as(coordinator, () -> {
            Agencies agencies = app.getBean(Agencies.class);
            UUID id = agencies.next();
            agencies.add(new Agency(id, name, "", "", 48, 24, true, true, 0));
            return id;
        });
    }

    /** With oneself, in three days. */
    public UUID appointment(UUID staff, UUID person, String purpose) {
        return town.as(staff, () -> {
            Appointments appointments = app.getBean(Appointments.class);
            UUID id = appointments.next();
            appointments.book(
                    person,
                    id,
                    new Appointment.Details(
                            staff,
                            app.getBean(Clock.class).instant().plus(Duration.ofDays(3)),
                            60,
                            Appointment.Kind.PLACE,
                            "Rum 2",
                            purpose,
                            null));
            return id;
        });
    }

    /** Of today, about personal circumstances. */
    public UUID note(UUID staff, UUID person, String words) {
        return town.as(staff, () -> {
            Notes notes = app.getBean(Notes.class);
            UUID id = notes.next();
            notes.write(
                    person,
                    id,
                    new Note.About(Note.Kind.CONVERSATION, Note.Secrecy.SUPPORT, today(), null, Set.of()),
                    new Note.Content(words, ""));
            return id;
        });
    }

    /** Today. */
    public UUID cover(UUID coordinator, UUID away, UUID cover) {
        return cover(coordinator, away, cover, today(), today());
    }

    public UUID cover(UUID coordinator, UUID away, UUID cover, LocalDate from, LocalDate to) {
        return town.as(coordinator, () -> {
            Absences absences = app.getBean(Absences.class);
            Clock clock = app.getBean(Clock.class);
            UUID id = absences.next();
            absences.cover(new Absences.Absence(id, away, cover, from, to, "Semester", coordinator, clock.instant()));
            return id;
        });
    }

    public List<Task> tasksOf(UUID staff, UUID person) {
        return town.as(staff, () -> app.getBean(Tasks.class)
                .of(app.getBean(Cases.class).require(person, Action.WORK_ON_TASKS)));
    }

    public List<String> mine(UUID staff) {
        return town.as(staff, () -> app.getBean(Tasks.class).mine(null, Tasks.MOST).stream()
                .map(line -> line.task().details().what())
                .toList());
    }
}
