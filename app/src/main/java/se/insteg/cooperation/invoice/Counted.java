package se.insteg.cooperation.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import se.insteg.cooperation.Price;
import se.insteg.cooperation.Reported;
import se.insteg.cooperation.ShareCard;

/**
 * Works out rows: what each guest comes to in each month, less what was sent of it before. A guest's price is that of the
 * version their card was proposed under; by the seat it falls in the month of their first day.
 */
final class Counted {
    /** What a card is priced by. @param group as it was offered */
    record Priced(ShareCard card, String group, Price price) {}

    private record Key(UUID card, YearMonth of) {}

    /** What is due, or was sent. */
    private record Amount(int minutes, int seats, long ore) {
        static final Amount NONE = new Amount(0, 0, 0);

        Amount less(Amount other) {
            return new Amount(minutes - other.minutes, seats - other.seats, ore - other.ore);
        }

        Amount and(InvoiceRow row) {
            return new Amount(minutes + row.minutes(), seats + row.seats(), ore + row.sumOre());
        }
    }

    private Counted() {}

    /** @param sent every row that was sent before @param until rows of this month and earlier ones */
    static List<InvoiceRow> rows(
            Collection<Priced> cards, Collection<Reported> reported, Collection<InvoiceRow> sent, YearMonth until) {
        Map<Key, Amount> billed = new LinkedHashMap<>();
        sent.forEach(row ->
                billed.merge(new Key(row.cardId(), row.of()), Amount.NONE.and(row), (one, other) -> one.and(row)));
        List<InvoiceRow> rows = new ArrayList<>();
        for (Priced card : cards) {
            for (YearMonth month : months(card.card(), reported, billed.keySet(), until)) {
                Amount due = due(card, reported, month);
                Amount left = due.less(billed.getOrDefault(new Key(card.card().id(), month), Amount.NONE));
                if (!left.equals(Amount.NONE)) {
                    rows.add(new InvoiceRow(
                            card.card().id(),
                            card.card().number(),
                            card.group(),
                            month,
                            left.minutes(),
                            left.seats(),
                            card.price(),
                            left.ore()));
                }
            }
        }
        rows.sort(Comparator.comparing(InvoiceRow::of)
                .reversed()
                .thenComparing(InvoiceRow::group)
                .thenComparing(InvoiceRow::card));
        return rows;
    }

    private static SortedSet<YearMonth> months(
            ShareCard card, Collection<Reported> reported, Collection<Key> billed, YearMonth until) {
        SortedSet<YearMonth> months = new TreeSet<>();
        LocalDate from = card.from();
        if (from != null) {
            months.add(YearMonth.from(from));
        }
        reported.stream()
                .filter(one -> one.cardId().equals(card.id()))
                .forEach(one -> months.add(YearMonth.from(one.day())));
        billed.stream().filter(key -> key.card().equals(card.id())).forEach(key -> months.add(key.of()));
        months.removeIf(month -> month.isAfter(until));
        return months;
    }

    private static Amount due(Priced priced, Collection<Reported> reported, YearMonth month) {
        ShareCard card = priced.card();
        if (priced.price().per() == Price.Per.SEAT) {
            LocalDate from = card.from();
            boolean cameToIt =
                    card.state() == ShareCard.State.ACCEPTED || card.to() != null; // not taken back before that day
            boolean begins = from != null && cameToIt && month.equals(YearMonth.from(from));
            return begins ? new Amount(0, 1, priced.price().ore()) : Amount.NONE;
        }
        int minutes = reported.stream()
                .filter(one -> one.cardId().equals(card.id())
                        && YearMonth.from(one.day()).equals(month))
                .mapToInt(Reported::minutes)
                .sum();
        return new Amount(minutes, 0, priced.price().of(minutes));
    }
}
