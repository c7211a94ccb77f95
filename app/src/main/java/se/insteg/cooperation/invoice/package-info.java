/**
 * What a month costs the neighbour: {@link se.insteg.cooperation.invoice.Invoices} is the door. Nothing is typed: rows follow
 * from cards and reported attendance, and a month that was sent is never changed; what was corrected since comes in the
 * next (decision 3502). {@link se.insteg.cooperation.invoice.SieFile} writes it for the books.
 */
@NamedInterface("invoice")
@NullMarked
package se.insteg.cooperation.invoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
