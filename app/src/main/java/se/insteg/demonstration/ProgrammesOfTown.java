package se.insteg.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.LeaderKind;
import se.insteg.programmes.Programme;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.Room;
import se.insteg.programmes.Session;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.packages.ProgrammePackage;
import se.insteg.programmes.packages.ShippedPackages;

/**
 * What the two towns teach, once, when neither has a programme yet: Leksand its thirteen weeks of Swedish on both
 * accommodations (LEK-15) and civic orientation after Trelleborg's model (TRE-04), Rättvik a week after Mariestad's (MAR-03).
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(240)
class ProgrammesOfTown implements ApplicationRunner {
    /** How many weeks of Leksand's thirteen have gone by. */
    private static final int WEEKS_GONE = 5;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Programmes programmes;
    private final Groups groups;
    private final Timetable timetable;
    private final ShippedPackages shipped;
    private final Clock clock;

    ProgrammesOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Programmes programmes,
            Groups groups,
            Timetable timetable,
            ShippedPackages shipped,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.programmes = programmes;
        this.groups = groups;
        this.timetable = timetable;
        this.shipped = shipped;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    if (programmes.all().isEmpty()) {
                        leksand(karin.staffId());
                    }
                    return true;
                }));
        staff.find("lena", "rattvik")
                .ifPresent(lena -> jobs.inNameOf(lena, () -> {
                    if (programmes.all().isEmpty()) {
                        rattvik(lena.staffId());
                    }
                    return true;
                }));
    }

    private void leksand(UUID karin) {
        LocalDate monday = monday().minusWeeks(WEEKS_GONE);
        UUID swedish = takenUp("leksand");
        UUID noret = room("Samlingssalen", "Noret", 24, "projektor, skrivtavla");
        UUID insjon = room("Kvarnsalen", "Insjön", 20, "skrivtavla");
        UUID centre = room("Studierummet", "Leksand", 30, "projektor, 12 datorer");
        UUID asa = leader(null, "Åsa Blomkvist, studieförbundet", LeaderKind.EXTERNAL, "sv", "en");
        UUID nils = leader(null, "Nils Ekberg, folkhögskolan", LeaderKind.EXTERNAL, "sv");
        UUID yasmin = leader(null, "Yasmin Haddad", LeaderKind.INTERN, "ar", "sv");
        UUID rahim = leader(null, "Rahim Noori", LeaderKind.SUBSIDISED, "prs", "sv");
        UUID mona = leader(null, "Mona Darwish", LeaderKind.VOLUNTEER, "ar", "en");
        UUID own = leader(karin, "", LeaderKind.STAFF, "sv", "en");
        UUID first = group(swedish, "Svenska Noret", monday, 13, 24, "ar", "ti");
        plan(first, "leksand", monday, 13, noret, asa, yasmin);
        UUID second = group(swedish, "Svenska Insjön", monday, 13, 20, "prs", "ar");
        plan(second, "leksand", monday, 13, insjon, nils, rahim);
        UUID civic = takenUp("trelleborg");
        LocalDate starts = monday().minusWeeks(3);
        UUID orientation = group(civic, "Samhällsorientering på arabiska", starts, 18, 25, "ar");
        plan(orientation, "trelleborg", starts, 18, centre, own, mona);
        employers(orientation);
        changed(first, second);
    }

    private void rattvik(UUID lena) {
        LocalDate monday = monday().minusWeeks(2);
        UUID week = takenUp("mariestad");
        UUID room = room("Församlingshemmet", "Rättvik", 40, "projektor, köksdel");
        UUID own = leader(lena, "", LeaderKind.STAFF, "sv", "en");
        UUID support = leader(null, "Selam Tesfay", LeaderKind.SUBSIDISED, "ti", "sv");
        UUID group = group(week, "Veckan i gruppen", monday, 10, 40, "ti", "ar");
        plan(group, "mariestad", monday, 10, room, own, support);
    }

    private LocalDate monday() {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private UUID takenUp(String key) {
        ProgrammePackage model = shipped.find(key).orElseThrow().read();
        Programme begun = programmes.begin(
                Programme.begun(programmes.next(), model.kind(), model.name(), model.curriculum(), model.from()));
        programmes.publish(begun.id(), begun.draftVersion());
        return begun.id();
    }

    private UUID room(String name, String locality, int seats, String material) {
        Room room = new Room(groups.next(), name, locality, seats, material, true, 0);
        groups.save(room);
        return room.id();
    }

    private UUID leader(@Nullable UUID account, String name, LeaderKind kind, String... languages) {
        List<Language> spoken = List.of(languages).stream().map(Language::known).toList();
        Leader leader = new Leader(groups.next(), account, name, kind, spoken, true, 0);
        groups.save(leader);
        return leader.id();
    }

    private UUID group(UUID programme, String name, LocalDate starts, int weeks, int seats, String... languages) {
        List<Language> own = List.of(languages).stream().map(Language::known).toList();
        Group.Details details =
                new Group.Details(name, starts, starts.plusWeeks(weeks).minusDays(3), seats, own);
        return groups.begin(groups.next(), programme, details).id();
    }

    private void plan(UUID group, String model, LocalDate from, int weeks, UUID room, UUID... leaders) {
        var week = shipped.find(model).orElseThrow().read().curriculum().week();
        LocalDate to = from.plusWeeks(weeks).minusDays(3);
        timetable.plan(group, new Timetable.Wish(groups.next(), week, from, to, room, List.of(leaders), true));
    }

    /** Employers in the room, some weeks back and some to come (TRE-06). */
    private void employers(UUID group) {
        List<String> invited = List.of("Siljans Bageri", "Insjöns Verkstad", "Hemtjänsten i Leksand");
        List<Session> sessions = timetable.of(group).stream()
                .filter(one -> one.what().kind() == SessionKind.WORK_LIFE)
                .toList();
        for (int i = 0; i < Math.min(invited.size(), sessions.size()); i++) {
            Session session = sessions.get(i);
            Session.What what = session.what();
            timetable.change(
                    session.id(),
                    session.version(),
                    new Session.What(what.kind(), what.room(), what.leaders(), invited.get(i)));
        }
    }

    /** One session of this week is moved to the afternoon, one is cancelled. */
    private void changed(UUID one, UUID other) {
        LocalDate today = LocalDate.now(clock);
        timetable.of(one).stream()
                .filter(session -> session.when().day().isAfter(today))
                .findFirst()
                .ifPresent(session -> timetable.move(
                        session.id(),
                        session.version(),
                        new Session.When(
                                session.when().day(),
                                LocalTime.of(13, 0),
                                session.when().minutes()),
                        "Samlingssalen används på förmiddagen"));
        timetable.of(other).stream()
                .filter(session -> session.when().day().isAfter(today))
                .findFirst()
                .ifPresent(
                        session -> timetable.cancel(session.id(), session.version(), true, "Läraren är på utbildning"));
    }
}
