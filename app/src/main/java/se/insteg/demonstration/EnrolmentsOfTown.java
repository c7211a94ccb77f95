package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.people.ListQuery;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.programmes.Duty;
import se.insteg.programmes.DutyTracker;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.LeaveCause;
import se.insteg.programmes.OfferWay;
import se.insteg.programmes.Offers;
import se.insteg.programmes.ProgrammeKind;

/**
 * Who takes part in the two towns' groups, once, when nobody does yet: Leksand's courses of Swedish with a queue (LEK-15),
 * civic orientation offered to all who have a right to it (TRE-01), and a week in Rättvik (MAR-03).
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(245) // after the groups, and the days of people's status
class EnrolmentsOfTown implements ApplicationRunner {
    private static final String NORET = "Svenska Noret";
    private static final String INSJON = "Svenska Insjön";
    private static final String CIVIC = "Samhällsorientering";
    private static final String WEEK = "Veckan";
    private static final int GROWN_UP = 18;

    /** Of those who were offered civic orientation: how many began, said no, and wait for a place. */
    private static final int BEGAN = 14;

    private static final int DECLINED = 2;
    private static final int WAIT = 3;

    /** So many have come since, and nobody has asked them yet. */
    private static final int NOT_ASKED = 4;

    private static final int IN_RATTVIK = 28;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final Groups groups;
    private final Enrolments enrolments;
    private final Offers offers;
    private final DutyTracker tracker;
    private final Clock clock;

    EnrolmentsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            People people,
            Groups groups,
            Enrolments enrolments,
            Offers offers,
            DutyTracker tracker,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.groups = groups;
        this.enrolments = enrolments;
        this.offers = offers;
        this.tracker = tracker;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    if (nobodyYet(List.of(NORET, INSJON, CIVIC))) {
                        swedish();
                        civic();
                    }
                    return true;
                }));
        staff.find("lena", "rattvik")
                .ifPresent(lena -> jobs.inNameOf(lena, () -> {
                    if (nobodyYet(List.of(WEEK))) {
                        week();
                    }
                    return true;
                }));
    }

    /** And the demonstration's own groups are there. */
    private boolean nobodyYet(List<String> wanted) {
        List<String> names = groups.all().stream().map(Group::name).toList();
        return groups.all().stream().allMatch(group -> group.taken() == 0)
                && wanted.stream().allMatch(wish -> names.stream().anyMatch(name -> name.startsWith(wish)));
    }

    private Group group(String beginning) {
        return groups.all().stream()
                .filter(one -> one.name().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> notOffered(ProgrammeKind kind) {
        return tracker.of(kind).stream()
                .filter(one -> one.stage() == Duty.Stage.NOT_OFFERED && !one.isProtected())
                .map(Duty::personId)
                .toList();
    }

    /** The first group is full and has a queue; one moved to the other, one found work. */
    private void swedish() {
        Group full = group(NORET);
        Group other = group(INSJON);
        List<UUID> all = notOffered(ProgrammeKind.SWEDISH);
        int seats = Math.min(full.details().seats(), all.size());
        if (seats < 2) {
            return;
        }
        all.subList(0, seats).forEach(one -> begin(one, full));
        List<UUID> rest = all.subList(seats, all.size());
        rest.stream().limit(other.details().seats() - 4L).forEach(one -> begin(one, other));
        LocalDate lately = LocalDate.now(clock).minusWeeks(1);
        UUID moving = all.getFirst();
        Enrolment was = of(moving);
        enrolments.move(moving, was.id(), was.version(), other.id(), lately, "Har flyttat till boendet i Insjön");
        UUID working = all.get(1);
        Enrolment left = of(working);
        enrolments.leave(working, left.id(), left.version(), lately, LeaveCause.WORK, "Anställd på bageriet i Insjön");
        LocalDate today = LocalDate.now(clock);
        rest.stream()
                .skip(other.details().seats() - 4L)
                .limit(5)
                .forEach(one -> enrolments.enrol(one, full.id(), today));
    }

    private void begin(UUID person, Group group) {
        enrolments.enrol(person, group.id(), group.details().starts());
    }

    private Enrolment of(UUID person) {
        return enrolments.of(person).getFirst();
    }

    private void civic() {
        Group group = group(CIVIC);
        List<UUID> all = notOffered(ProgrammeKind.CIVIC_ORIENTATION);
        LocalDate on = group.details().starts().minusWeeks(4);
        Offers.Offer offer = new Offers.Offer(
                group.programmeId(), null, on, LocalDate.now(clock).plusWeeks(1), OfferWay.LETTER);
        List<UUID> asked = all.subList(0, Math.max(0, all.size() - NOT_ASKED));
        asked.forEach(one -> offers.offer(one, offer));
        asked.stream().limit(BEGAN).forEach(one -> begin(one, group));
        asked.stream().skip(BEGAN).limit(DECLINED).forEach(one -> {
            Enrolment was = of(group, one);
            offers.no(one, was.id(), was.version(), OfferWay.PHONE, "Arbetar heltid");
        });
        asked.stream().skip(BEGAN + DECLINED).limit(WAIT).forEach(one -> {
            Enrolment was = of(group, one);
            offers.yes(one, was.id(), was.version(), OfferWay.MEETING);
        });
    }

    private Enrolment of(Group group, UUID person) {
        return enrolments.of(person).stream()
                .filter(one -> one.programmeId().equals(group.programmeId()))
                .findFirst()
                .orElseThrow();
    }

    private void week() {
        Group group = group(WEEK);
        LocalDate latest = LocalDate.now(clock).minusYears(GROWN_UP);
        people.list(ListQuery.FROM_THE_START, ListQuery.WHOLE).lines().stream()
                .filter(line -> !line.isProtected() && grownUp(line, latest))
                .limit(IN_RATTVIK)
                .forEach(line -> begin(line.id(), group));
    }

    private static boolean grownUp(PersonLine line, LocalDate latest) {
        LocalDate born = line.born();
        return born != null && !born.isAfter(latest);
    }
}
