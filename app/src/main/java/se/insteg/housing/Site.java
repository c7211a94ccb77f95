package se.insteg.housing;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An accommodation as stored. @param places how many can live there, by the day it begins to count */
public record Site(UUID id, int version, SiteDetails details, NavigableMap<LocalDate, Integer> places) {
    public Site {
        places = new TreeMap<>(places);
    }

    public String name() {
        return details.name();
    }

    /** How many can live there on the day; null when nobody has said, 0 when it is closed. */
    public @Nullable Integer placesOn(LocalDate day) {
        if (!openOn(day)) {
            return 0;
        }
        Map.Entry<LocalDate, Integer> said = places.floorEntry(day);
        return said == null ? null : said.getValue();
    }

    public boolean openOn(LocalDate day) {
        LocalDate opened = details.openedOn();
        LocalDate closed = details.closedOn();
        return (opened == null || !opened.isAfter(day)) && (closed == null || closed.isAfter(day));
    }
}
