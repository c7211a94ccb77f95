package se.insteg.cooperation.invoice;

import java.time.YearMonth;
import java.util.UUID;
import se.insteg.cooperation.Price;

/**
 * A row of a month's basis. Names nobody: a guest is the number of their card in a group.
 *
 * @param of which month it is about; earlier than the basis' own when something was corrected since
 * @param minutes that count; below 0 when there were fewer than was sent
 * @param seats that count; -1 when one was sent that does not
 * @param sumOre in hundredths of a krona; below 0 gives back
 */
public record InvoiceRow(
        UUID cardId, int card, String group, YearMonth of, int minutes, int seats, Price price, long sumOre) {}
