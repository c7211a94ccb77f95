package se.insteg.outcomes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.outcomes.Outcome;
import se.insteg.outcomes.Outcomes;
import se.insteg.outcomes.What;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.People;

/** On a person's journey: when work, studies and a living of their own began and ended, and when they moved. */
@Component
@Order(40)
class OutcomeJourney implements JourneySource {
    private static final Locale SWEDISH = Locale.of("sv");

    private final Outcomes outcomes;
    private final People people;
    private final Rights rights;

    OutcomeJourney(Outcomes outcomes, People people, Rights rights) {
        this.outcomes = outcomes;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        Participant person = people.find(personId);
        if (!rights.may(Action.KEEP_OUTCOMES, person.subject())) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        outcomes.of(person).stream()
                .filter(se.insteg.outcomes.Entry::counts)
                .map(se.insteg.outcomes.Entry::now)
                .filter(one -> one.kind().lasts() || one.kind() == What.Kind.MOVED)
                .forEach(one -> add(entries, one));
        return entries;
    }

    private static void add(List<Entry> entries, Outcome one) {
        String path = OutcomePages.path(one.personId()) + "/" + one.thing();
        String key = "outcomes.journey." + one.kind().code();
        List<Object> words = one.said().what() instanceof What.Employment work
                ? List.of(work.occupation().in(SWEDISH), work.employer())
                : List.of();
        entries.add(new Entry(one.said().begins(), key, words, one.by(), path));
        if (one.said().ends() != null) {
            entries.add(new Entry(one.said().ends(), key + ".ended", words, one.by(), path));
        }
    }
}
