package se.insteg.people.card.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import se.insteg.access.ReadsOf.Reading;

/** What staff, and those who help, have done with a participant's data, put so that the participant can take it in: who they are and when. */
public final class OwnReads {
    private OwnReads() {}

    /** Once for each kind of reader and whether they only read, the newest day first; what they did themself is left out. */
    static SequencedMap<LocalDate, List<Reading>> byDay(List<Reading> readings) {
        SequencedMap<LocalDate, List<Reading>> days = new LinkedHashMap<>();
        Set<List<Object>> told = new HashSet<>();
        for (Reading reading : readings) {
            boolean byAnother = reading.who() != null || reading.peer();
            if (byAnother
                    && told.add(Arrays.asList(
                            reading.day(), reading.title(), reading.program(), reading.peer(), onlyRead(reading)))) {
                days.computeIfAbsent(reading.day(), day -> new ArrayList<>()).add(reading);
            }
        }
        return days;
    }

    /** Whether they looked, and wrote nothing. */
    public static boolean onlyRead(Reading reading) {
        String deed = reading.what().key();
        return deed.endsWith("_SHOWN") || deed.endsWith("_CONSIDERED");
    }
}
