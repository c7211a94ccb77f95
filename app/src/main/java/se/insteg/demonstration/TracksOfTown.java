package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.programmes.Enrolling;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.EnrolmentState;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.skills.search.CompetenceQuery;
import se.insteg.skills.search.CompetenceSearch;
import se.insteg.skills.search.Fit;
import se.insteg.skills.search.SavedSearches;
import se.insteg.tracks.Seat;
import se.insteg.tracks.Seats;
import se.insteg.tracks.Shortage;
import se.insteg.tracks.Shortages;
import se.insteg.tracks.Track;
import se.insteg.tracks.Tracks;

/**
 * Leksand's fast track: fifteen who are teachers, vocational Swedish in the summer, a placement at a school in the autumn
 * (LEK-13, LEK-14). The course shows its step by itself, placements theirs; three more wait.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(298) // after the interviews, the programmes and the placements
class TracksOfTown implements ApplicationRunner {
    /** LEK-14. */
    private static final int TEACHERS = 15;

    private static final int WAITING = 3;
    private static final String NAME = "Snabbspår för lärare";
    private static final List<String> OCCUPATIONS = List.of("Grundskollärare", "Förskollärare", "Gymnasielärare");
    private static final List<String> HARD_TO_FIND =
            List.of("Grundskollärare", "Förskollärare", "Undersköterska", "Sjuksköterska", "Kock");
    private static final int WEEKS_OF_COURSE = 10;
    private static final int WEEKS_AGO = 24;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final SavedSearches searches;
    private final CompetenceSearch search;
    private final Programmes programmes;
    private final Groups groups;
    private final Enrolments enrolments;
    private final Tracks tracks;
    private final Shortages shortages;
    private final Seats seats;
    private final Clock clock;

    TracksOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            SavedSearches searches,
            CompetenceSearch search,
            Programmes programmes,
            Groups groups,
            Enrolments enrolments,
            Tracks tracks,
            Shortages shortages,
            Seats seats,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.searches = searches;
        this.search = search;
        this.programmes = programmes;
        this.groups = groups;
        this.enrolments = enrolments;
        this.tracks = tracks;
        this.shortages = shortages;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    if (shortages.all().isEmpty()) {
                        LocalDate on = LocalDate.now(clock).minusWeeks(9);
                        shortages.add(HARD_TO_FIND.stream()
                                .map(one -> new Shortage(
                                        shortages.next(),
                                        OccupationCatalogue.starter().find(one),
                                        "Kommunens rekryteringsprognos",
                                        on))
                                .toList());
                    }
                    if (tracks.all().isEmpty()) {
                        programmes.all().stream()
                                .filter(one -> one.kind() == ProgrammeKind.SWEDISH && one.offered())
                                .findFirst()
                                .ifPresent(programme -> teachers(karin, programme));
                    }
                    return true;
                }));
    }

    private void teachers(SignedIn karin, Programme swedish) {
        CompetenceQuery query = new CompetenceQuery(
                OCCUPATIONS.stream()
                        .map(one -> OccupationCatalogue.starter().find(one))
                        .toList(),
                true,
                false,
                List.of(),
                List.of(),
                null,
                true,
                null,
                Set.of());
        searches.save(searches.next(), "Lärare", query, true);
        List<UUID> found = new ArrayList<>();
        for (Fit fit : search.find(query, 0).fits()) {
            if (!fit.person().details().protection().hides()) {
                found.add(fit.person().id());
            }
        }
        LocalDate began = LocalDate.now(clock).minusWeeks(WEEKS_AGO);
        Group group = groups.begin(
                groups.next(),
                swedish.id(),
                new Group.Details(
                        "Yrkessvenska för lärare, i somras",
                        began,
                        began.plusWeeks(WEEKS_OF_COURSE),
                        TEACHERS,
                        List.of()));
        Track.Step course = step(Track.Kind.COURSE, "Intensiv yrkessvenska", WEEKS_OF_COURSE, group.id());
        Track.Step placement = step(Track.Kind.PLACEMENT, "Praktik i skola", 12, null);
        UUID track = tracks.next();
        tracks.begin(
                track,
                new Track.Details(
                        NAME,
                        "För den som är lärare: yrkessvenska på sommaren, praktik i en skola på hösten och vägen till"
                                + " legitimation.",
                        karin.staffId(),
                        TEACHERS,
                        "Lärare",
                        query.address(),
                        null),
                List.of(
                        step(Track.Kind.MAPPING, "Kartläggning", 2, null),
                        course,
                        placement,
                        step(Track.Kind.VALIDATION, "Bedömning av examen", 8, null)));
        int entered = 0;
        for (UUID person : found) {
            if (entered == TEACHERS + WAITING) {
                break;
            }
            if (entered < TEACHERS && !taught(person, group, began)) {
                continue;
            }
            seats.enter(person, track, entered < TEACHERS ? began : LocalDate.now(clock));
            follow(person, track, entered);
            entered++;
        }
        seats.board(tracks.find(track)).in(Seat.State.GOING).stream()
                .findFirst()
                .ifPresent(one -> seats.leave(
                        one.person().id(),
                        one.seat().id(),
                        one.seat().version(),
                        Seat.Cause.WORK,
                        "Skolan anställde som studiehandledare"));
    }

    private Track.Step step(Track.Kind kind, String title, int weeks, @Nullable UUID group) {
        return new Track.Step(tracks.next(), kind, title, weeks, group);
    }

    /** Went the course in the summer; not whoever learns Swedish in another group of it now. */
    private boolean taught(UUID person, Group group, LocalDate began) {
        if (enrolments.of(person).stream()
                .anyMatch(one -> one.programmeId().equals(group.programmeId())
                        && one.state().open())) {
            return false;
        }
        if (!(enrolments.enrol(person, group.id(), began) instanceof Enrolling.Seated seated)) {
            return false;
        }
        Enrolment one = seated.enrolment();
        if (one.state() instanceof EnrolmentState.Started) {
            enrolments.finish(person, one.id(), one.version(), began.plusWeeks(WEEKS_OF_COURSE));
        }
        return true;
    }

    /** They know of it, and staff have noted the steps that nothing shows. */
    private void follow(UUID person, UUID track, int number) {
        Track all = tracks.find(track);
        Seat seat = seats.of(seats.person(person)).getFirst().seat();
        if (seat.state() == Seat.State.GOING) {
            seats.tell(person, seat.id(), seat.version());
            seats.note(person, seat.id(), all.steps().getFirst().id(), true);
            if (number % 5 == 1) {
                seats.note(person, seat.id(), all.steps().get(2).id(), true);
            }
        }
    }
}
