package se.insteg.cooperation.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Field;
import se.insteg.cooperation.Guests;
import se.insteg.cooperation.Price;
import se.insteg.cooperation.Sharing;
import se.insteg.cooperation.TestCooperation;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.Session;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.WeekSlot;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;
import se.insteg.testing.InstegTest;

/** TRE-09: what a month costs follows from attendance; what was sent stands, and is corrected in the next month. */
@InstegTest
class InvoiceBasisTest {
    private static final int MINUTES = 90;

    @Autowired
    ApplicationContext app;

    @Autowired
    Invoices invoices;

    @Autowired
    Attendance attendance;

    @Autowired
    Timetable timetable;

    @Autowired
    Clock clock;

    private TestCooperation both;
    private YearMonth last;
    private UUID group = new UUID(0, 0);

    @BeforeEach
    void twoNeighbours() {
        both = TestCooperation.in(app);
        last = YearMonth.now(clock).minusMonths(1);
    }

    /** A group that met on the first four Mondays of that month and the one after it. */
    private List<UUID> met() {
        group = both.group("Grupp Å", 6);
        TestProgrammes programmes = new TestProgrammes(app, both.host, both.hostStaff);
        programmes.plan(
                group,
                List.of(new WeekSlot(DayOfWeek.MONDAY, LocalTime.of(9, 0), MINUTES, SessionKind.SOCIETY)),
                last.minusMonths(1).atDay(1),
                last.atEndOfMonth(),
                programmes.room("Sal"),
                programmes.volunteer("Ledare", "ar"));
        return both.host.as(both.hostStaff, () -> timetable.of(group)).stream()
                .map(Session::id)
                .toList();
    }

    private List<UUID> in(YearMonth month) {
        return both.host.as(both.hostStaff, () -> timetable.of(group)).stream()
                .filter(one -> YearMonth.from(one.when().day()).equals(month))
                .map(Session::id)
                .toList();
    }

    private UUID guest(String name, String alias, UUID offer, LocalDate from) {
        UUID card = both.proposed(both.person(name), offer, alias);
        both.accepted(card, from);
        return card;
    }

    private void tick(UUID session, UUID card, Said said) {
        both.host.as(both.hostStaff, () -> {
            int seen = attendance.guests(session).stream()
                    .filter(one -> one.guest().id().equals(card))
                    .findFirst()
                    .orElseThrow()
                    .standing()
                    .seen();
            UUID id = attendance.next();
            attendance.say(session, List.of(new Tap(id, card, said, seen, clock.instant(), id)));
        });
    }

    private Basis basis(UUID agreement, YearMonth month) {
        return both.host.as(both.hostStaff, () -> invoices.basis(agreement, month));
    }

    private void send(UUID agreement, YearMonth month) {
        both.host.as(both.hostStaff, () -> invoices.send(agreement, month));
    }

    @Test
    void hours_that_were_attended_times_the_price_are_what_the_neighbour_owes() {
        met();
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID offer = both.offered(agreement, group, 2);
        UUID first = guest("Amal Haddad", "Linden", offer, last.minusMonths(1).atDay(1));
        UUID second = guest("Yonas Tesfay", "Eken", offer, last.minusMonths(1).atDay(1));
        List<UUID> sessions = in(last);
        tick(sessions.get(0), first, new Said.Here());
        tick(sessions.get(1), first, new Said.Late(20));
        tick(sessions.get(2), first, new Said.Absent(AbsenceReason.SICK));
        tick(sessions.get(0), second, new Said.Here());
        Basis basis = basis(agreement, last);
        assertThat(basis.sent()).isNull();
        assertThat(basis.rows()).extracting(InvoiceRow::minutes).containsExactly(90 + 70, 90);
        // 185,50 an hour: 160 minutes are 494,6666…, 90 are 278,25
        assertThat(basis.rows()).extracting(InvoiceRow::sumOre).containsExactly(49_467L, 27_825L);
        assertThat(basis.totalOre()).isEqualTo(77_292);
    }

    @Test
    void a_month_that_was_sent_stands_and_a_correction_comes_in_the_next_one_that_is_sent() {
        met();
        YearMonth earlier = last.minusMonths(1);
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID offer = both.offered(agreement, group, 1);
        UUID card = guest("Amal Haddad", "Linden", offer, earlier.atDay(1));
        UUID session = in(earlier).getFirst();
        tick(session, card, new Said.Here());
        send(agreement, earlier);
        send(agreement, earlier);
        tick(session, card, new Said.Late(30));
        tick(in(last).getFirst(), card, new Said.Here());
        assertThat(basis(agreement, earlier).totalOre()).as("it stands").isEqualTo(27_825);
        Basis next = basis(agreement, last);
        assertThat(next.rows()).extracting(InvoiceRow::of).containsExactly(last, earlier);
        assertThat(next.rows()).extracting(InvoiceRow::minutes).containsExactly(90, -30);
        assertThat(next.rows()).extracting(InvoiceRow::sumOre).containsExactly(27_825L, -9_275L);
        send(agreement, last);
        Agreement agreed = basis(agreement, last).agreement();
        assertThat(both.host.as(both.hostStaff, () -> invoices.toSend(agreed))).isEmpty();
        long all = basis(agreement, earlier).totalOre() + basis(agreement, last).totalOre();
        assertThat(all).as("together exactly what was attended").isEqualTo(2 * 27_825 - 9_275);
        assertThatThrownBy(() -> send(agreement, YearMonth.now(clock))).hasMessageContaining("month.early");
    }

    @Test
    void by_the_seat_each_guest_costs_once_and_one_who_never_began_nothing() {
        met();
        UUID agreement = both.agreed(TestCooperation.terms(new Price(4_500_00, Price.Per.SEAT), Field.LANGUAGE));
        UUID offer = both.offered(agreement, group, 3);
        guest("Amal Haddad", "Linden", offer, last.atDay(5));
        UUID stopped = guest("Yonas Tesfay", "Eken", offer, last.atDay(5));
        UUID never = guest("Farid Azizi", "Alen", offer, LocalDate.now(clock).plusDays(20));
        both.host.as(both.hostStaff, () -> app.getBean(Guests.class).revoke(stopped, "Flyttade"));
        both.host.as(both.hostStaff, () -> app.getBean(Guests.class).revoke(never, "Ändrade sig"));
        assertThat(basis(agreement, last).rows()).extracting(InvoiceRow::seats).containsExactly(1, 1);
        assertThat(basis(agreement, last).totalOre()).isEqualTo(9_000_00);
        assertThat(basis(agreement, last.plusMonths(2)).rows())
                .as("no later month has them again")
                .hasSize(2)
                .allMatch(row -> row.of().equals(last));
    }

    @Test
    void what_is_left_of_a_guest_who_was_taken_back_is_a_number_and_hours() {
        met();
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID offer = both.offered(agreement, group, 1);
        UUID person = both.person("Amal Haddad");
        UUID card = both.proposed(person, offer, "Linden");
        both.accepted(card, last.atDay(1));
        tick(in(last).getFirst(), card, new Said.Here());
        both.home.as(both.homeStaff, () -> app.getBean(Sharing.class).revoke(person, card, "Prov"));
        assertThat(basis(agreement, last).rows()).singleElement().satisfies(row -> {
            assertThat(row.card()).isEqualTo(1);
            assertThat(row.minutes()).isEqualTo(90);
        });
    }

    @Test
    void the_neighbour_reads_what_was_sent_and_not_before() {
        met();
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID card = guest("Amal Haddad", "Linden", both.offered(agreement, group, 1), last.atDay(1));
        tick(in(last).getFirst(), card, new Said.Here());
        assertThatThrownBy(() -> both.home.as(both.homeStaff, () -> invoices.basis(agreement, last)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> both.home.as(both.homeStaff, () -> invoices.send(agreement, last)))
                .isInstanceOf(Refusal.class);
        send(agreement, last);
        assertThat(both.home
                        .as(both.homeStaff, () -> invoices.basis(agreement, last))
                        .totalOre())
                .isEqualTo(27_825);
    }

    @Test
    void the_file_for_the_books_the_list_and_the_paper_say_the_same_krona_for_krona() throws IOException {
        met();
        UUID agreement = both.agreed(TestCooperation.TERMS);
        UUID offer = both.offered(agreement, group, 2);
        UUID first = guest("Amal Haddad", "Linden", offer, last.atDay(1));
        UUID second = guest("Yonas Tesfay", "Eken", offer, last.atDay(1));
        tick(in(last).getFirst(), first, new Said.Here());
        tick(in(last).get(1), first, new Said.Late(20));
        tick(in(last).getFirst(), second, new Said.Late(37));
        send(agreement, last);
        Basis basis = basis(agreement, last);
        both.host
                .browser(both.hostStaff)
                .post(
                        "/cooperation/accounts",
                        Map.of(
                                "claim",
                                "1511",
                                "income",
                                "3511",
                                "series",
                                "G",
                                "dimension",
                                "6",
                                "dimensionName",
                                "Projekt",
                                "object",
                                "2610",
                                "objectName",
                                "Grannkommuner"));
        String path = "/cooperation/agreements/" + agreement + "/invoices/" + last;
        SieReader sie = new SieReader(
                both.host.browser(both.hostStaff).fetch(path + "/sie", null).body());
        SieReader.Voucher voucher = sie.vouchers.getFirst();
        assertThat(sie.vouchers).hasSize(1);
        assertThat(voucher.series()).isEqualTo("G");
        assertThat(voucher.sum()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(voucher.transactions().getFirst().amount()).isEqualTo(BigDecimal.valueOf(basis.totalOre(), 2));
        assertThat(voucher.transactions().stream().skip(1).map(one -> one.amount()
                        .negate()))
                .containsExactlyElementsOf(basis.rows().stream()
                        .map(row -> BigDecimal.valueOf(row.sumOre(), 2))
                        .toList());
        assertThat(voucher.transactions().get(1).text()).startsWith("Grupp Å, kort 1");
        String csv = new String(
                both.home.browser(both.homeStaff).fetch(path + "/csv", null).body(), StandardCharsets.UTF_8);
        BigDecimal sum = csv.lines()
                .skip(1)
                .map(line ->
                        new BigDecimal(line.substring(line.lastIndexOf(';') + 1).replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(basis.totalOre(), 2));
        try (PDDocument paper = Loader.loadPDF(
                both.home.browser(both.homeStaff).fetch(path + "/pdf", null).body())) {
            assertThat(new PDFTextStripper().getText(paper).replace('\u00A0', ' '))
                    .contains("Summa " + Ore.spaced(basis.totalOre()).replace('\u00A0', ' ') + " kr", both.home.name())
                    .doesNotContain("Linden", "Amal", "Eken");
        }
        assertThat(both.home.browser(both.homeStaff).get(path + "/sie").statusCode())
                .as("the books are the host's")
                .isEqualTo(409);
    }
}
