package se.insteg.outcomes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.outcomes.What.Led;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.Placements;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Session;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.hours.Hours;

/** What somebody has taken part in that may have led to work: placements, programmes, visits to employers (LEK-12, TRE-07). */
@Component
public class Leading {
    private static final Set<SessionKind> AT_WORK = EnumSet.of(SessionKind.STUDY_VISIT, SessionKind.WORK_LIFE);

    private final Placements placements;
    private final Enrolments enrolments;
    private final Hours hours;
    private final Rights rights;

    Leading(Placements placements, Enrolments enrolments, Hours hours, Rights rights) {
        this.placements = placements;
        this.enrolments = enrolments;
        this.hours = hours;
        this.rights = rights;
    }

    /** Of each room as far as the caller may see it of this person. */
    public List<Led> of(Participant person) {
        List<Led> all = new ArrayList<>();
        if (rights.may(Action.KEEP_PLACEMENTS, person.subject())) {
            for (Placement one : placements.of(person)) {
                if (one.begunOn() != null) {
                    all.add(new Led(
                            Led.By.PLACEMENT,
                            one.id(),
                            name(one.where().title() + ", " + one.where().host())));
                }
            }
        }
        if (rights.may(Action.KEEP_ENROLMENTS, person.subject())) {
            for (Enrolment one : enrolments.of(person.id())) {
                if (one.marks().from() != null) {
                    all.add(new Led(Led.By.PROGRAMME, one.id(), name(one.programme())));
                }
            }
        }
        if (rights.may(Action.SEE_HOURS, person.subject())) {
            hours.of(person.id()).times().stream()
                    .filter(one -> AT_WORK.contains(one.session().what().kind()))
                    .forEach(
                            one -> all.add(new Led(Led.By.SESSION, one.session().id(), name(visit(one.session())))));
        }
        return all;
    }

    private static String visit(Session session) {
        String employer = session.what().employer();
        return (employer.isEmpty() ? session.group() : employer) + " "
                + session.when().day();
    }

    private static String name(String name) {
        return name.length() <= What.LONGEST_PLACE ? name : name.substring(0, What.LONGEST_PLACE);
    }
}
