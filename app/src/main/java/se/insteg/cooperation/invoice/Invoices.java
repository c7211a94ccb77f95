package se.insteg.cooperation.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Agreements;
import se.insteg.cooperation.Reporting;
import se.insteg.cooperation.SeatOffer;
import se.insteg.cooperation.Seats;
import se.insteg.cooperation.ShareCard;
import se.insteg.cooperation.Side;
import se.insteg.cooperation.Terms;
import se.insteg.cooperation.store.CardTable;
import se.insteg.cooperation.store.GuestMarkTable;
import se.insteg.cooperation.store.InvoiceTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * The basis of each month's invoice. KEEP_COOPERATION: the host sees what it would be now and sends it once the month is over;
 * the neighbour sees what was sent.
 */
@Component
public class Invoices {
    private static final String GROUND = "samverkan";

    private final Agreements agreements;
    private final Seats seats;
    private final CardTable cards;
    private final GuestMarkTable marks;
    private final Reporting reporting;
    private final InvoiceTable table;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Invoices(
            Agreements agreements,
            Seats seats,
            CardTable cards,
            GuestMarkTable marks,
            Reporting reporting,
            InvoiceTable table,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.seats = seats;
        this.cards = cards;
        this.marks = marks;
        this.reporting = reporting;
        this.table = table;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that were sent, the latest month first. */
    public List<Sent> sent(Agreement agreement) {
        must();
        return table.of(agreement.id());
    }

    /** Months that are over and whose basis we have not sent: from the first guest's on, the earliest first. */
    public List<YearMonth> toSend(Agreement agreement) {
        must();
        if (agreement.mine() != Side.HOST) {
            return List.of();
        }
        YearMonth last = sent(agreement).stream().map(Sent::month).findFirst().orElse(null);
        YearMonth first = last != null ? last.plusMonths(1) : firstOf(agreement).orElse(thisMonth());
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; month.isBefore(thisMonth()); month = month.plusMonths(1)) {
            if (!counted(agreement, month).isEmpty()) {
                months.add(month);
            }
        }
        return months;
    }

    private Optional<YearMonth> firstOf(Agreement agreement) {
        return cards.ofAgreement(agreement.id()).stream()
                .flatMap(card -> Optional.ofNullable(card.from()).stream())
                .min(LocalDate::compareTo)
                .map(YearMonth::from);
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock);
    }

    /** @throws Refusal (404) for the neighbour while it has not been sent */
    public Basis basis(UUID agreementId, YearMonth month) {
        Agreement agreement = agreements.find(agreementId);
        Optional<Sent> sent = sent(agreement).stream()
                .filter(one -> one.month().equals(month))
                .findFirst();
        if (sent.isPresent()) {
            return new Basis(agreement, month, table.rows(sent.get().id()), sent.get());
        }
        if (agreement.mine() != Side.HOST) {
            throw notHere();
        }
        return new Basis(agreement, month, counted(agreement, month), null);
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "cooperation.refused.notHere");
    }

    private List<InvoiceRow> counted(Agreement agreement, YearMonth month) {
        Map<UUID, SeatOffer> offers =
                seats.of(agreement.id()).stream().collect(Collectors.toMap(SeatOffer::id, offer -> offer));
        Map<Integer, Terms> terms = new HashMap<>();
        agreement.versions().forEach(one -> terms.put(one.version(), one));
        List<Counted.Priced> priced = new ArrayList<>();
        for (ShareCard card : cards.ofAgreement(agreement.id())) {
            SeatOffer offer = offers.get(card.offerId());
            Terms agreed = terms.get(card.termsVersion());
            if (offer != null && agreed != null) {
                priced.add(new Counted.Priced(
                        card, offer.said().group(), agreed.said().price()));
            }
        }
        return Counted.rows(
                priced,
                marks.reported(priced.stream().map(one -> one.card().id()).toList()),
                table.allRows(agreement.id()),
                month);
    }

    /**
     * Sends a month: from now on it stands. A second time nothing happens.
     *
     * @throws Refusal (403) when we are not the host; (409) before the month is over, after a later one was sent, or when it
     *     comes to nothing
     */
    public void send(UUID agreementId, YearMonth month) {
        Agreement agreement = agreements.find(agreementId);
        if (agreement.mine() != Side.HOST) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "cooperation.refused.notHost");
        }
        table.lock();
        List<Sent> before = sent(agreement);
        if (before.stream().anyMatch(one -> one.month().equals(month))) {
            return;
        }
        if (!month.isBefore(thisMonth())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.month.early");
        }
        if (before.stream().anyMatch(one -> one.month().isAfter(month))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.month.late");
        }
        reporting.settle();
        Basis basis = new Basis(agreement, month, counted(agreement, month), null);
        if (basis.rows().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.month.empty");
        }
        Sent sent = new Sent(
                Ids.next(clock),
                month,
                table.nextNumber(),
                basis.totalOre(),
                current.require().name(),
                clock.instant());
        table.add(agreement, sent, basis.rows());
        audit.write(new Audit.Entry(
                "INVOICE_SENT", "agreement", agreementId, GROUND, "month=" + month + ",number=" + sent.number()));
    }

    /** That a basis left as a file is in the log. */
    public void taken(Basis basis, String format) {
        audit.write(new Audit.Entry(
                "INVOICE_TAKEN",
                "agreement",
                basis.agreement().id(),
                GROUND,
                "month=" + basis.month() + ",format=" + format));
    }

    /** Empty until the municipality has said where its books take it. */
    public Optional<AccountPlan> accounts() {
        must();
        return table.accounts();
    }

    public void save(AccountPlan plan) {
        must();
        table.save(plan);
        audit.write(new Audit.Entry("ACCOUNTS_SAID", "municipality", null, GROUND));
    }

    private void must() {
        rights.require(Action.KEEP_COOPERATION, Subject.MUNICIPALITY);
    }
}
