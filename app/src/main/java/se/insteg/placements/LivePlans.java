package se.insteg.placements;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.SignedIn;
import se.insteg.access.Subject;
import se.insteg.hosts.HostOffer;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Spot;

/**
 * The best plan for everybody whom the one who is signed in may see, as the world is at this moment, kept at hand to be asked
 * what would be if something were otherwise. Nothing of it is saved. MATCH; whoever shows people by name asks for them with
 * {@link Matching#named}, which writes the audit log.
 */
@Component
public class LivePlans {
    /** How long a page waits before it shows progress instead. */
    private static final Duration WAIT = Duration.ofMillis(900);

    private final RoundReader reader;
    private final KeptPlans kept;
    private final Rights rights;
    private final CurrentStaff current;

    LivePlans(RoundReader reader, KeptPlans kept, Rights rights, CurrentStaff current) {
        this.reader = reader;
        this.kept = kept;
        this.rights = rights;
        this.current = current;
    }

    /** The world as it has just been read, and the plan of it. */
    public final class World {
        private final RoundInput input;
        private final KeptPlan plan;

        private World(RoundInput input, KeptPlan plan) {
            this.input = input;
            this.plan = plan;
        }

        public <T> Answer<T> ask(Question<T> question) {
            return kept.ask(plan, question, WAIT);
        }

        /** How many people the plan is for. */
        public int people() {
            return input.people().size();
        }

        /** How many offers it gives out. */
        public int offers() {
            return input.sides().size();
        }

        /** The day it is reckoned for. */
        public LocalDate today() {
            return input.today();
        }

        /** Whether all that decides is as it was when this round was made. */
        public boolean isAsIn(Round.Result result) {
            return input.digest().equals(result.digest());
        }

        /** Somebody in the plan, as the planner has them. */
        public Optional<Person> person(UUID id) {
            return input.people().stream()
                    .filter(one -> one.id().equals(id.toString()))
                    .findFirst();
        }

        /** An open offer, with all its seats. */
        public Optional<Open> offer(UUID id) {
            return input.sides().stream()
                    .filter(side -> side.stored().id().equals(id))
                    .map(side -> new Open(side.stored(), side.offer()))
                    .findFirst();
        }

        /** Where those in the plan live, as far as it is known. */
        public List<Spot> homes() {
            return input.people().stream().map(Person::home).distinct().toList();
        }

        /** Where the open offers are, as far as it is known. */
        public List<Spot> workplaces() {
            return input.sides().stream()
                    .map(side -> side.offer().place())
                    .distinct()
                    .toList();
        }

        /** What offers are called, by the planner's id. */
        public Map<String, String> titles() {
            Map<String, String> titles = new HashMap<>();
            input.sides().forEach(side -> titles.put(side.offer().id(), title(side.stored())));
            return titles;
        }
    }

    /** An offer as it is stored, and as the planner has it. */
    public record Open(HostOffer stored, Offer planned) {}

    /** MATCH. */
    public World world() {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
        SignedIn me = current.require();
        RoundInput input = reader.read();
        return new World(input, kept.of(me.tenantId(), me.staffId(), input));
    }

    /** "Lagermedarbetare, Återbruket". */
    public static String title(HostOffer offer) {
        return offer.details().title() + ", " + offer.organisationName();
    }
}
