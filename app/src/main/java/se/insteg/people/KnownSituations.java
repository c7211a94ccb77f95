package se.insteg.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.people.register.PersonTable;
import se.insteg.people.status.StatusTable;
import se.insteg.people.status.StatusTimeline;
import se.insteg.rules.Situation;

/**
 * As {@link Situations}, for work that derives something and shows nobody anything: asks no right and writes no audit row.
 * A page asks {@link Situations}.
 */
@Component
public class KnownSituations {
    private final PersonTable people;
    private final StatusTable statuses;

    KnownSituations(PersonTable people, StatusTable statuses) {
        this.people = people;
        this.statuses = statuses;
    }

    /** Somebody, as all that is known today tells. */
    public static final class Known {
        private final boolean hidden;
        private final StatusTimeline timeline;

        private Known(boolean hidden, StatusTimeline timeline) {
            this.hidden = hidden;
            this.timeline = timeline;
        }

        /** Whether they are protected: what is stored about them says so too. */
        public boolean hidden() {
            return hidden;
        }

        public Situation on(LocalDate day) {
            return timeline.on(day);
        }
    }

    /**
     * Keeps the person as they are until the running transaction ends.
     *
     * @return empty when the person is not there for the running transaction: erased, gone into another entry, or protected
     *     and this is not within the wall of their handler
     */
    public Optional<Known> keeping(UUID person) {
        statuses.lock(person);
        return people.find(person)
                .map(found -> new Known(found.details().protection().hides(), statuses.of(found)));
    }
}
