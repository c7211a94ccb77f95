package se.insteg.programmes.importing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import se.insteg.people.AgendaClash;
import se.insteg.ui.Page;

/** What somebody has planned already, as a field of a row: written as text, and read again in the reader's language. */
final class ClashText {
    static final String FIELD = "clash";

    private static final String PARTED = "\u001f";

    private ClashText() {}

    static String of(AgendaClash clash) {
        List<String> parts = List.of(
                clash.day().toString(),
                clash.begins().toString(),
                clash.ends().toString(),
                clash.what().key(),
                clash.what().arguments().isEmpty()
                        ? ""
                        : String.valueOf(clash.what().arguments().getFirst()));
        return String.join(PARTED, parts);
    }

    static String say(Page page, String text) {
        String[] parts = text.split(PARTED, -1);
        return page.t(
                "programmes.importEnrolments.clash",
                page.t(parts[3], parts[4]),
                page.day(LocalDate.parse(parts[0])),
                page.clock(LocalTime.parse(parts[1])),
                page.clock(LocalTime.parse(parts[2])));
    }
}
