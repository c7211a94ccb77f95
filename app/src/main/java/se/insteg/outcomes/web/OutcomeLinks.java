package se.insteg.outcomes.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.outcomes.Employers;
import se.insteg.outcomes.Entry;
import se.insteg.outcomes.Leading;
import se.insteg.outcomes.What;
import se.insteg.outcomes.What.Employment;
import se.insteg.outcomes.What.Led;
import se.insteg.people.Participant;

/** Where one reads on about somebody's work: the employer in the register of hosts, and what led there. */
@Component
public class OutcomeLinks {
    private final Employers employers;
    private final Leading leading;
    private final Rights rights;

    OutcomeLinks(Employers employers, Leading leading, Rights rights) {
        this.employers = employers;
        this.leading = leading;
        this.rights = rights;
    }

    /** Addresses that the viewer may open. */
    public record Links(Map<String, UUID> hosts, Map<UUID, String> things) {
        /** Null when the employer is no host of the municipality's. */
        public @Nullable String employer(What what) {
            UUID host = what instanceof Employment work ? hosts.get(work.employer()) : null;
            return host == null ? null : "/hosts/" + host;
        }

        /** Null when what led there is gone since, or the viewer may not see it. */
        public @Nullable String led(Led led) {
            return led.thing() == null ? null : things.get(led.thing());
        }
    }

    Links of(Participant person, List<Entry> entries) {
        Map<UUID, Led> there = leading.of(person).stream()
                .flatMap(one -> Stream.ofNullable(one.thing()).map(thing -> Map.entry(thing, one)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        Map<UUID, String> things = new HashMap<>();
        there.forEach((thing, led) -> {
            switch (led.by()) {
                case PLACEMENT -> things.put(thing, "/people/" + person.id() + "/placements/" + thing);
                case PROGRAMME -> things.put(thing, "/people/" + person.id() + "/programmes");
                case SESSION -> {
                    if (rights.may(Action.SEE_PROGRAMMES, Subject.MUNICIPALITY)) {
                        things.put(thing, "/programmes/sessions/" + thing);
                    }
                }
                case OTHER -> {}
            }
        });
        return new Links(employers.among(entries.stream().map(Entry::now).toList()), things);
    }
}
