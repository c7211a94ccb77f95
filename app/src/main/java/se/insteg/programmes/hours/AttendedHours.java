package se.insteg.programmes.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.people.Happening;
import se.insteg.people.Happenings;

/** Each session that somebody was at is something that happened to them, and leaves its evidence. */
@Component
class AttendedHours implements Happenings {
    private final Counting counting;
    private final Clock clock;

    AttendedHours(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    @Override
    public List<Happening> of(UUID person) {
        LocalDate today = LocalDate.now(clock);
        List<Happening> happenings = new ArrayList<>();
        for (Counting.Told told : counting.told(List.of(person)).getOrDefault(person, List.of())) {
            Attended attended = Counting.attended(told);
            if (attended != null && !attended.day().isAfter(today)) {
                happenings.add(new Happening(
                        Happening.Kind.PROGRAMME_HOUR,
                        attended.day(),
                        "programmes",
                        attended.sessionId(),
                        attended.minutes(),
                        told.group().name()));
            }
        }
        return happenings;
    }
}
