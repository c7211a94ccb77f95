package se.insteg.cooperation.invoice;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.cooperation.Agreement;

/**
 * What a month costs. @param sent null while the host has not sent it: then it is what it would be now
 */
public record Basis(
        Agreement agreement,
        YearMonth month,
        List<InvoiceRow> rows,
        @Nullable Sent sent) {
    public Basis {
        rows = List.copyOf(rows);
    }

    /** In hundredths of a krona. */
    public long totalOre() {
        return rows.stream().mapToLong(InvoiceRow::sumOre).sum();
    }
}
