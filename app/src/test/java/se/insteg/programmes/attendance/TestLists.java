package se.insteg.programmes.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.LeaderKind;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.testing.TestTown;

/** A town with a group of three in civic orientation, and a session of an hour today that a course leader leads. */
public final class TestLists {
    public final TestTown town;
    public final UUID coordinator;
    public final UUID leader;
    public final UUID group;
    public final UUID session;
    public final UUID amal;
    public final UUID omar;
    public final UUID selam;

    private final ApplicationContext app;

    public TestLists(ApplicationContext app) {
        this.app = app;
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, null);
        leader = town.staff(Role.COURSE_LEADER, unit);
        TestProgrammes building = new TestProgrammes(app, town, coordinator);
        UUID programme = building.begun(
                ProgrammeKind.CIVIC_ORIENTATION, "Samhällsorientering", List.of(TestProgrammes.health(600)));
        building.published(programme);
        group = building.group(programme, "Måndagsgruppen", "2026-01-05");
        session = building.today(group, building.room("Sal 2"), ledBy(leader));
        TestPeople people = new TestPeople(app, town);
        amal = people.register(coordinator, "Amal Haddad", "unit", unit.toString());
        omar = people.register(coordinator, "Omar Nur", "unit", unit.toString());
        selam = people.register(coordinator, "Selam Tesfay", "unit", unit.toString());
        Enrolments enrolments = app.getBean(Enrolments.class);
        for (UUID person : List.of(amal, omar, selam)) {
            town.as(coordinator, () -> enrolments.enrol(person, group, LocalDate.of(2026, 1, 5)));
        }
    }

    private UUID ledBy(UUID staff) {
        Groups groups = app.getBean(Groups.class);
        return town.as(coordinator, () -> {
            UUID id = groups.next();
            groups.save(new Leader(id, staff, "", LeaderKind.STAFF, List.of(), true, 0));
            return id;
        });
    }

    /** All marks about somebody at the session. */
    public List<Mark> said(UUID person) {
        return town.as(leader, () -> app.getBean(Attendance.class).said(session).getOrDefault(person, List.of()));
    }
}
