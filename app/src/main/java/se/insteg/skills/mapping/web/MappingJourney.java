package se.insteg.skills.mapping.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.people.JourneySource;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Remaps;
import se.insteg.skills.mapping.store.InterviewTable;

/** A person's interviews on their journey, and when it is time for another. */
@Component
@Order(20)
class MappingJourney implements JourneySource {
    private final InterviewTable interviews;

    MappingJourney(InterviewTable interviews) {
        this.interviews = interviews;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        List<Interview> all = interviews.of(personId);
        List<Entry> entries = new ArrayList<>();
        for (Interview one : all) {
            if (one.state() == Interview.State.ENDED || one.state() == Interview.State.SENT) {
                String key = "skills.mapping.journey." + (one.own() ? "own" : "held");
                entries.add(
                        new Entry(one.heldOn(), key, List.of(), one.endedBy(), MappingPages.path(personId, one.id())));
            }
        }
        boolean underWay = all.stream().anyMatch(one -> one.open() && !one.own());
        all.stream()
                .filter(one -> one.state() == Interview.State.ENDED && !underWay)
                .findFirst()
                .ifPresent(last -> entries.add(new Entry(
                        last.heldOn().plusDays(Remaps.DAYS),
                        "skills.mapping.journey.again",
                        List.of(),
                        null,
                        MappingPages.path(personId))));
        return entries;
    }
}
