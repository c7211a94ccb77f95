package se.insteg.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.programmes.OpenSessions;
import se.insteg.programmes.Session;

/** On which days activities are held: as they say themselves, or when the group meets that they are. */
@Component
public class Occurrences {
    private static final Comparator<Occurrence> IN_TIME = Comparator.comparing(Occurrence::day)
            .thenComparing(Occurrence::begins)
            .thenComparing(one -> one.activity().details().title());

    private final OpenSessions sessions;

    Occurrences(OpenSessions sessions) {
        this.sessions = sessions;
    }

    /** From the first day to the last, both included, in order. */
    public List<Occurrence> of(Collection<Activity> activities, LocalDate from, LocalDate to) {
        Map<UUID, List<Session>> meetings = sessions
                .of(
                        activities.stream()
                                .map(Activity::groupId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        from,
                        to)
                .stream()
                .collect(Collectors.groupingBy(Session::groupId));
        List<Occurrence> all = new ArrayList<>();
        for (Activity activity : activities) {
            UUID group = activity.groupId();
            if (group == null) {
                from.datesUntil(to.plusDays(1))
                        .filter(activity.details().times()::on)
                        .map(day -> own(activity, day))
                        .forEach(all::add);
            } else {
                meetings.getOrDefault(group, List.of()).forEach(session -> all.add(met(activity, session)));
            }
        }
        all.sort(IN_TIME);
        return all;
    }

    private static Occurrence own(Activity activity, LocalDate day) {
        Times times = activity.details().times();
        return new Occurrence(
                activity, day, times.begins(), times.ends(), activity.off().contains(day));
    }

    private static Occurrence met(Activity activity, Session session) {
        Session.When when = session.when();
        return new Occurrence(
                activity,
                when.day(),
                when.at(),
                when.until(),
                session.cancelled() || activity.off().contains(when.day()));
    }
}
