package se.insteg.transit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.AgencyAndId;
import org.onebusaway.gtfs.model.ServiceCalendar;
import org.onebusaway.gtfs.model.ServiceCalendarDate;
import org.onebusaway.gtfs.model.calendar.ServiceDate;

/** On which days each service of a feed runs: its week between two days, and the days that are otherwise. */
final class CalendarDays {
    /** Years; a calendar "for ever" would fill the memory. */
    private static final int FOR_EVER = 10;

    private CalendarDays() {}

    static Map<AgencyAndId, TreeSet<LocalDate>> of(GtfsDaoImpl feed) {
        Map<AgencyAndId, TreeSet<LocalDate>> days = new LinkedHashMap<>();
        for (ServiceCalendar calendar : feed.getAllCalendars()) {
            int[] week = {
                calendar.getMonday(),
                calendar.getTuesday(),
                calendar.getWednesday(),
                calendar.getThursday(),
                calendar.getFriday(),
                calendar.getSaturday(),
                calendar.getSunday()
            };
            TreeSet<LocalDate> some = days.computeIfAbsent(calendar.getServiceId(), id -> new TreeSet<>());
            LocalDate end = date(calendar.getEndDate());
            LocalDate start = date(calendar.getStartDate());
            LocalDate last = end.isAfter(start.plusYears(FOR_EVER)) ? start.plusYears(FOR_EVER) : end;
            for (LocalDate day = start; !day.isAfter(last); day = day.plusDays(1)) {
                if (week[day.getDayOfWeek().getValue() - 1] == 1) {
                    some.add(day);
                }
            }
        }
        for (ServiceCalendarDate exception : feed.getAllCalendarDates()) {
            TreeSet<LocalDate> some = days.computeIfAbsent(exception.getServiceId(), id -> new TreeSet<>());
            if (exception.getExceptionType() == ServiceCalendarDate.EXCEPTION_TYPE_ADD) {
                some.add(date(exception.getDate()));
            } else {
                some.remove(date(exception.getDate()));
            }
        }
        return days;
    }

    private static LocalDate date(ServiceDate date) {
        return LocalDate.of(date.getYear(), date.getMonth(), date.getDay());
    }
}
