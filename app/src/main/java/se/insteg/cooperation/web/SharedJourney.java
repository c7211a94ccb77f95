package se.insteg.cooperation.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.cooperation.Sharing;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.People;

/** On a person's journey: when they were proposed to a neighbour, began there, and stopped. */
@Component
@Order(45)
class SharedJourney implements JourneySource {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Sharing sharing;
    private final People people;
    private final Rights rights;

    SharedJourney(Sharing sharing, People people, Rights rights) {
        this.sharing = sharing;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        Participant person = people.find(personId);
        if (!rights.may(Action.SHARE_PERSON, person.subject())) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (Sharing.Shared one : sharing.of(person)) {
            List<Object> words =
                    List.of(one.agreement().host().name(), one.offer().said().group());
            String path = PersonSeatsPages.path(personId);
            entries.add(new Entry(
                    LocalDate.ofInstant(one.share().at(), ZONE),
                    "cooperation.journey.proposed",
                    words,
                    one.share().by(),
                    path));
            LocalDate from = one.card().from();
            if (from != null) {
                entries.add(new Entry(from, "cooperation.journey.began", words, null, path));
            }
            LocalDate to = one.card().to();
            if (to != null) {
                entries.add(new Entry(to, "cooperation.journey.ended", words, null, path));
            }
        }
        return entries;
    }
}
