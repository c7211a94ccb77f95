package se.insteg.people.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.household.Households.Move;

/** Registers a child into the household of somebody grown up, tied to them. REGISTER_PERSON for the child. */
@Component
public class NewChild {
    private final People people;
    private final Households households;
    private final HouseholdTable table;
    private final FamilyTable family;
    private final ChildTable children;
    private final Clock clock;

    NewChild(
            People people,
            Households households,
            HouseholdTable table,
            FamilyTable family,
            ChildTable children,
            Clock clock) {
        this.people = people;
        this.households = households;
        this.table = table;
        this.family = family;
        this.children = children;
        this.clock = clock;
    }

    /** What the grown-up is to the child. */
    public enum Tie {
        /** Parent and legal custodian. */
        CUSTODIAN,
        PARENT,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The child belongs to the grown-up's household from today; if that one has none, both get one. Written also when the
     * child is protected and gone from the writer's own sight.
     *
     * @return empty when a child of that name and day of birth lives there already, or the reference is taken
     */
    public Optional<UUID> register(
            Participant grownUp, PersonDetails details, @Nullable Grade grade, @Nullable Tie tie) {
        table.lock(Set.of(grownUp.id()));
        if (households.livingWith(grownUp).stream().anyMatch(one -> same(one.details(), details))) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        UUID household = households.of(grownUp).stream()
                .filter(one -> stillIn(one, grownUp.id(), today))
                .map(Household::id)
                .findFirst()
                .orElseGet(() -> made(households.move(Set.of(grownUp.id()), new Move(null, "", today, false))));
        return people.register(details).map(id -> {
            Participant child = new Participant(id, 0, details, clock.instant(), clock.instant());
            table.insert(child, household, false, today);
            if (tie != null) {
                family.insert(
                        child,
                        grownUp,
                        tie == Tie.OTHER ? Kin.Relation.OTHER : Kin.Relation.PARENT,
                        tie == Tie.CUSTODIAN);
            }
            if (grade != null) {
                children.insert(child, grade);
            }
            return id;
        });
    }

    private static boolean stillIn(Household household, UUID person, LocalDate today) {
        Household.Member member = household.member(person);
        return member != null && !member.over(today);
    }

    private static UUID made(Households.Moved moved) {
        if (moved instanceof Households.Moved.Done done) {
            return done.household();
        }
        throw new IllegalStateException("A new household without label can always be made today: " + moved);
    }

    private static boolean same(PersonDetails one, PersonDetails other) {
        return one.identity().name().equals(other.identity().name())
                && Objects.equals(one.identity().born(), other.identity().born());
    }
}
