package se.insteg.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.people.Happening;
import se.insteg.people.Happenings;
import se.insteg.programmes.hours.OutsideHours;

/** What a neighbour has reported: hours in the person's account at home, and things that happened to them. */
@Component
class HoursAtNeighbours implements OutsideHours, Happenings {
    private final Sharing sharing;

    HoursAtNeighbours(Sharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public List<Outside> of(Collection<UUID> people) {
        List<Outside> all = new ArrayList<>();
        for (Sharing.Shared shared : sharing.shared(people)) {
            for (Reported one : shared.reported()) {
                if (one.minutes() > 0) {
                    all.add(new Outside(
                            one.thing(),
                            shared.share().personId(),
                            one.day(),
                            one.minutes(),
                            shared.offer().said().civic(),
                            where(shared),
                            shared.share().by(),
                            shared.share().at()));
                }
            }
        }
        return all;
    }

    private static String where(Sharing.Shared shared) {
        return shared.agreement().host().name() + ", " + shared.offer().said().group();
    }

    @Override
    public List<Happening> of(UUID person) {
        return of(List.of(person)).stream()
                .map(one -> new Happening(
                        Happening.Kind.PROGRAMME_HOUR,
                        day(one),
                        "cooperation",
                        one.thing(),
                        one.minutes(),
                        one.where()))
                .toList();
    }

    private static LocalDate day(Outside one) {
        return one.day();
    }
}
