package se.insteg.programmes;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.insteg.planner.model.Language;
import se.insteg.testing.TestTown;

/** Builds programmes as a coordinator would. */
public final class TestProgrammes {
    private final TestTown town;
    private final UUID staff;
    private final Programmes programmes;
    private final Groups groups;
    private final Timetable timetable;
    private final Enrolments enrolments;
    private final Clock clock;

    /** @param staff who builds */
    public TestProgrammes(ApplicationContext app, TestTown town, UUID staff) {
        this.town = town;
        this.staff = staff;
        this.programmes = app.getBean(Programmes.class);
        this.groups = app.getBean(Groups.class);
        this.timetable = app.getBean(Timetable.class);
        this.enrolments = app.getBean(Enrolments.class);
        this.clock = app.getBean(Clock.class);
    }

    /** Not published: one module of two hours of Swedish. */
    public UUID swedish(String name) {
        return begun(ProgrammeKind.SWEDISH, name, List.of(module("m1", 120, SessionKind.SWEDISH, null)));
    }

    public UUID begun(ProgrammeKind kind, String name, List<CourseModule> modules) {
        Curriculum curriculum = new Curriculum("", "", 0, List.of(), modules);
        return town.as(staff, () -> programmes
                .begin(Programme.begun(programmes.next(), kind, name, curriculum, ""))
                .id());
    }

    /** @return the version */
    public int published(UUID programme) {
        return town.as(
                staff,
                () -> Objects.requireNonNull(
                        programmes.publish(programme, programmes.find(programme).draftVersion())));
    }

    /** Of twenty, from this day on, whose own language is Arabic. */
    public UUID group(UUID programme, String name, String starts) {
        Group.Details details =
                new Group.Details(name, LocalDate.parse(starts), null, 20, List.of(Language.known("ar")));
        return town.as(
                staff, () -> groups.begin(groups.next(), programme, details).id());
    }

    public UUID room(String name) {
        return town.as(staff, () -> {
            UUID id = groups.next();
            groups.save(new Room(id, name, "Insjön", 20, "", true, 0));
            return id;
        });
    }

    public UUID volunteer(String name, String language) {
        return town.as(staff, () -> {
            UUID id = groups.next();
            groups.save(new Leader(id, null, name, LeaderKind.VOLUNTEER, List.of(Language.known(language)), true, 0));
            return id;
        });
    }

    /** A session of an hour today, from nine, whatever day it is: moved from an ordinary Monday. */
    public UUID today(UUID group, UUID room, UUID leader) {
        LocalDate monday = LocalDate.of(2026, 1, 12);
        LocalTime nine = LocalTime.of(9, 0);
        plan(
                group,
                List.of(new WeekSlot(DayOfWeek.MONDAY, nine, 60, SessionKind.SWEDISH)),
                monday,
                monday,
                room,
                leader);
        return town.as(staff, () -> {
            UUID session = timetable.of(group).getFirst().id();
            timetable.move(session, 0, new Session.When(LocalDate.now(clock), nine, 60), "Prov");
            return session;
        });
    }

    /** @return how many were planned */
    public int plan(
            UUID group, List<WeekSlot> week, LocalDate from, LocalDate to, @Nullable UUID room, UUID... leaders) {
        return town.as(
                staff,
                () -> timetable.plan(
                        group, new Timetable.Wish(groups.next(), week, from, to, room, List.of(leaders), true)));
    }

    /** A module of the statutory part about health. */
    public static CourseModule health(int minutes) {
        return module("m1", minutes, SessionKind.SOCIETY, CivicPart.HEALTH);
    }

    /** From today, in a group with seats left. @return the enrolment */
    public UUID enrol(UUID person, UUID group) {
        return town.as(staff, () -> enrolments
                .enrol(person, group, LocalDate.now(clock))
                .enrolment()
                .id());
    }

    /** Of so many seats, from this day on. */
    public UUID group(UUID programme, String name, String starts, int seats) {
        Group.Details details = new Group.Details(name, LocalDate.parse(starts), null, seats, List.of());
        return town.as(
                staff, () -> groups.begin(groups.next(), programme, details).id());
    }

    static CourseModule module(
            String key, int minutes, SessionKind kind, @Nullable CivicPart part, Perspective... perspectives) {
        return new CourseModule(key, "Modul " + key, minutes, kind, part, Set.of(perspectives), List.of("Ämne"));
    }
}
