package se.insteg.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.cooperation.Agreements;
import se.insteg.cooperation.Field;
import se.insteg.cooperation.Guests;
import se.insteg.cooperation.Price;
import se.insteg.cooperation.Seats;
import se.insteg.cooperation.ShareCard;
import se.insteg.cooperation.Sharing;
import se.insteg.cooperation.Side;
import se.insteg.cooperation.Terms;
import se.insteg.cooperation.invoice.AccountPlan;
import se.insteg.cooperation.invoice.Invoices;
import se.insteg.people.ListQuery;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.Session;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;

/**
 * Rättvik buys seats in Leksand's civic orientation as Svedala does in Trelleborg (TRE-09), once: an agreement that both have
 * signed, guests with attendance, one taken back, one who waits for an answer, and a month's invoice basis that was sent. Price
 * and accounts are invented.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(304) // after the hours, so that the lists of before are whole
class SeatsOfTown implements ApplicationRunner {
    private static final String GROUP = "Samhällsorientering för Leksand och Rättvik";
    private static final List<String> ALIASES = List.of("Linden", "Eken", "Björken", "Rönnen", "Alen");
    private static final int WEEKS_AGO = 9;
    private static final int WEEKS = 14;
    private static final int SEATS = 12;
    private static final int SEED = 9;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Agreements agreements;
    private final Seats seats;
    private final Guests guests;
    private final Sharing sharing;
    private final Invoices invoices;
    private final Programmes programmes;
    private final Groups groups;
    private final Timetable timetable;
    private final Attendance attendance;
    private final People people;
    private final PastClock past;

    SeatsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Agreements agreements,
            Seats seats,
            Guests guests,
            Sharing sharing,
            Invoices invoices,
            Programmes programmes,
            Groups groups,
            Timetable timetable,
            Attendance attendance,
            People people,
            PastClock past) {
        this.staff = staff;
        this.jobs = jobs;
        this.agreements = agreements;
        this.seats = seats;
        this.guests = guests;
        this.sharing = sharing;
        this.invoices = invoices;
        this.programmes = programmes;
        this.groups = groups;
        this.timetable = timetable;
        this.attendance = attendance;
        this.people = people;
        this.past = past;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<SignedIn> karin = staff.find("karin", "leksand");
        Optional<SignedIn> lena = staff.find("lena", "rattvik");
        if (karin.isPresent()
                && lena.isPresent()
                && jobs.inNameOf(karin.get(), agreements::all).isEmpty()) {
            between(karin.get(), lena.get());
        }
    }

    private void between(SignedIn karin, SignedIn lena) {
        LocalDate monday = LocalDate.now(clock())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS_AGO);
        Optional<UUID> group = jobs.inNameOf(karin, () -> planned(monday));
        if (group.isEmpty()) {
            return;
        }
        LocalDate signing = monday.minusWeeks(2);
        UUID agreement = past.on(
                signing,
                () -> jobs.inNameOf(karin, () -> agreements
                        .draft(agreements.next(), lena.tenantId(), Side.HOST, terms(monday))
                        .id()));
        past.on(signing, () -> signed(karin, agreement));
        past.on(signing.plusDays(1), () -> signed(lena, agreement));
        List<UUID> cards = past.on(signing.plusDays(2), () -> shared(karin, lena, agreement, group.get(), monday));
        jobs.inNameOf(karin, () -> held(group.get()));
        revoked(lena, cards.get(3));
        jobs.inNameOf(karin, () -> sent(agreement));
        waiting(karin, lena, agreement, group.get());
    }

    private Clock clock() {
        return past;
    }

    private Optional<UUID> planned(LocalDate monday) {
        return programmes.all().stream()
                .filter(one -> one.kind() == ProgrammeKind.CIVIC_ORIENTATION)
                .findFirst()
                .map(programme -> planned(programme, monday));
    }

    private UUID planned(Programme programme, LocalDate monday) {
        LocalDate ends = monday.plusWeeks(WEEKS).minusDays(3);
        Group.Details details = new Group.Details(GROUP, monday, ends, SEATS, List.of(Language.known("ti")));
        UUID group = groups.begin(groups.next(), programme.id(), details).id();
        List<WeekSlot> week = List.of(new WeekSlot(DayOfWeek.THURSDAY, LocalTime.of(13, 0), 120, SessionKind.SOCIETY));
        List<UUID> leaders = groups.me().stream().map(one -> one.id()).toList();
        timetable.plan(group, new Timetable.Wish(groups.next(), week, monday, ends, null, leaders, true));
        return group;
    }

    private static Terms.Said terms(LocalDate monday) {
        return new Terms.Said(
                "Samhällsorientering för nyanlända i båda kommunerna, på ett språk som få talar i var och en",
                "Samverkan om kommunens uppgift att erbjuda samhällsorientering, kommunallagen 9 kap. 37 §",
                "Samhällsorientering på tigrinska och arabiska",
                new Price(165_00, Price.Per.HOUR),
                Set.of(Field.LANGUAGE, Field.ADAPTATION, Field.ATTENDANCE),
                monday.minusWeeks(3),
                monday.plusYears(2),
                "Rättvik ansvarar för uppgifterna om sina deltagare och för grunden att lämna dem. Leksand ansvarar för"
                        + " närvaron som Leksand skriver upp.");
    }

    private void signed(SignedIn who, UUID agreement) {
        jobs.inNameOf(who, () -> {
            agreements.sign(agreement, 1);
            return true;
        });
    }

    private UUID offered(SignedIn karin, UUID agreement, UUID group, int count) {
        return jobs.inNameOf(karin, () -> seats.offer(
                        agreement,
                        agreements.next(),
                        new Seats.Wish(
                                group,
                                count,
                                LocalDate.now(clock()).plusWeeks(2),
                                "Torsdagar 13–15 i Leksands kulturhus. Buss 58 från Rättvik stannar utanför."))
                .id());
    }

    private List<UUID> shared(SignedIn karin, SignedIn lena, UUID agreement, UUID group, LocalDate monday) {
        UUID offer = offered(karin, agreement, group, 4);
        List<UUID> persons = jobs.inNameOf(lena, this::theirs);
        List<UUID> cards = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID card = proposed(lena, persons.get(i), offer, i);
            jobs.inNameOf(karin, () -> {
                guests.accept(card, monday);
                return true;
            });
            cards.add(card);
        }
        return cards;
    }

    private List<UUID> theirs() {
        return people.list(new ListQuery(null, null, null, null, null), ListQuery.PAGE).lines().stream()
                .map(PersonLine::id)
                .limit(ALIASES.size())
                .toList();
    }

    private UUID proposed(SignedIn lena, UUID person, UUID offer, int number) {
        String adaptation = number == 1 ? "Plats nära tavlan" : "";
        return jobs.inNameOf(lena, () -> {
            UUID id = sharing.next();
            sharing.propose(
                    person,
                    offer,
                    id,
                    new Sharing.Proposal(
                            ALIASES.get(number),
                            true,
                            adaptation,
                            ShareCard.Basis.CONSENT,
                            "Sa ja vid samtalet, med tolk på plats"));
            return id;
        });
    }

    private boolean held(UUID group) {
        Random chance = new Random(SEED);
        LocalDate yesterday = LocalDate.now(clock()).minusDays(1);
        for (Session session : timetable.of(group)) {
            if (!session.cancelled() && session.when().day().isBefore(yesterday)) {
                UUID together = attendance.next();
                List<Tap> taps = attendance.guests(session.id()).stream()
                        .map(one -> new Tap(
                                attendance.next(),
                                one.guest().id(),
                                said(chance),
                                0,
                                session.when().begins(clock().getZone()),
                                together))
                        .toList();
                attendance.say(session.id(), taps);
            }
        }
        return true;
    }

    private static Said said(Random chance) {
        return switch (chance.nextInt(10)) {
            case 0 -> new Said.Absent(AbsenceReason.NOT_TOLD);
            case 1 -> new Said.Late(15);
            default -> new Said.Here();
        };
    }

    private void revoked(SignedIn lena, UUID card) {
        jobs.inNameOf(lena, () -> {
            UUID person = theirs().get(3);
            sharing.revoke(person, card, "Har fått arbete och kan inte vara med på torsdagar");
            return true;
        });
    }

    private boolean sent(UUID agreement) {
        invoices.save(new AccountPlan(
                "1511", "3511", "G", new AccountPlan.CostObject(6, "Projekt", "2609", "Platser för grannkommuner")));
        YearMonth last = YearMonth.now(clock()).minusMonths(1);
        for (YearMonth month : invoices.toSend(agreements.find(agreement))) {
            if (month.isBefore(last)) {
                invoices.send(agreement, month);
            }
        }
        invoices.send(agreement, last);
        return true;
    }

    /** More seats, open today, and somebody who waits for an answer. */
    private void waiting(SignedIn karin, SignedIn lena, UUID agreement, UUID group) {
        UUID offer = offered(karin, agreement, group, 2);
        proposed(lena, jobs.inNameOf(lena, this::theirs).get(4), offer, 4);
    }
}
