package se.insteg.people.status;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The 21 counties of Sweden by länskod (SCB): an area somebody has to stay within is a county. */
public final class Counties {
    private static final SequencedMap<String, String> NAMES =
            Collections.unmodifiableSequencedMap(new TreeMap<>(Map.ofEntries(
                    Map.entry("01", "Stockholms län"),
                    Map.entry("03", "Uppsala län"),
                    Map.entry("04", "Södermanlands län"),
                    Map.entry("05", "Östergötlands län"),
                    Map.entry("06", "Jönköpings län"),
                    Map.entry("07", "Kronobergs län"),
                    Map.entry("08", "Kalmar län"),
                    Map.entry("09", "Gotlands län"),
                    Map.entry("10", "Blekinge län"),
                    Map.entry("12", "Skåne län"),
                    Map.entry("13", "Hallands län"),
                    Map.entry("14", "Västra Götalands län"),
                    Map.entry("17", "Värmlands län"),
                    Map.entry("18", "Örebro län"),
                    Map.entry("19", "Västmanlands län"),
                    Map.entry("20", "Dalarnas län"),
                    Map.entry("21", "Gävleborgs län"),
                    Map.entry("22", "Västernorrlands län"),
                    Map.entry("23", "Jämtlands län"),
                    Map.entry("24", "Västerbottens län"),
                    Map.entry("25", "Norrbottens län"))));

    private Counties() {}

    /** Code → name, by code. */
    public static SequencedMap<String, String> all() {
        return NAMES;
    }

    /** Null for a code no county has. */
    public static @Nullable String name(String code) {
        return NAMES.get(code);
    }
}
