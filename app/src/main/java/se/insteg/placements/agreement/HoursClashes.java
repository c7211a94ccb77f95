package se.insteg.placements.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.people.AgendaClash;
import se.insteg.people.AgendaClashes;
import se.insteg.people.AgendaClashes.Wanted;
import se.insteg.planner.model.WeeklySchedule.Span;
import se.insteg.rules.Holidays;

/** What the participant has planned, in groups and elsewhere, at the hours that an agreement is to say. Asks no right. */
@Component
public class HoursClashes {
    private final AgendaClashes agendas;
    private final Holidays holidays;
    private final Clock clock;

    HoursClashes(AgendaClashes agendas, Holidays holidays, Clock clock) {
        this.agendas = agendas;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** In the first weeks of the terms, from today on. @param placement whose agreement is changed; null for a new one */
    public List<AgendaClash> of(UUID person, Terms terms, @Nullable UUID placement) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = terms.starts().isBefore(today) ? today : terms.starts();
        LocalDate far = first.plusWeeks(AgendaClashes.WEEKS);
        LocalDate last = terms.ends().isBefore(far) ? terms.ends() : far;
        List<Span> week = terms.hours().spans();
        List<Wanted> wanted = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate date = day;
            if (holidays.on(date).isEmpty()) {
                week.stream()
                        .filter(span -> span.day() == date.getDayOfWeek())
                        .forEach(span -> wanted.add(
                                new Wanted(date, LocalTime.MIN.plusMinutes(span.fromMinute()), span.minutes())));
            }
        }
        return agendas.of(person, wanted, placement == null ? Set.of() : Set.of(placement));
    }
}
