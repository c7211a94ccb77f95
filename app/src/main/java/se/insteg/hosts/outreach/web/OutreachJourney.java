package se.insteg.hosts.outreach.web;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.hosts.outreach.Outreach;
import se.insteg.hosts.outreach.Outreaches;
import se.insteg.people.JourneySource;
import se.insteg.people.People;

/** On a person's journey: where they asked for a placement themself. */
@Component
@Order(30)
class OutreachJourney implements JourneySource {
    private final Outreaches outreaches;
    private final People people;
    private final Rights rights;

    OutreachJourney(Outreaches outreaches, People people, Rights rights) {
        this.outreaches = outreaches;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        if (!rights.may(Action.KEEP_OUTREACH, people.find(personId).subject())) {
            return List.of();
        }
        return outreaches.of(personId).stream()
                .filter(Outreach::stands)
                .map(one -> new Entry(
                        one.asked().on(),
                        "hosts.outreach.journey." + one.asked().answer().code(),
                        List.of(one.asked().place()),
                        one.saidBy(),
                        "/people/" + personId + "/outreach"))
                .toList();
    }
}
