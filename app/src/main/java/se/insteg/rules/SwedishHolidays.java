package se.insteg.rules;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The public holidays of Sweden (lagen 1989:253) and the eves that are free like them, as the library Jollyday knows them. */
@Component
public class SwedishHolidays implements Holidays {
    private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    @Override
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    /** Every one of a year. */
    public Map<LocalDate, String> of(int year) {
        return years.computeIfAbsent(year, y -> manager.getHolidays(Year.of(y)).stream()
                .collect(Collectors.toMap(Holiday::getDate, SwedishHolidays::key, (one, other) -> one)));
    }

    private static String key(Holiday holiday) {
        String key = holiday.getPropertiesKey(); // CHRISTMAS, christian.EASTER
        return key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
