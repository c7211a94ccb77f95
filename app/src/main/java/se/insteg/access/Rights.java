package se.insteg.access;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.rights.Matrix;
import se.insteg.kernel.Refusal;

/** May the one who is signed in do this to that? Answered from the matrix; what it does not allow is refused. */
@Component
public class Rights {
    private final Matrix matrix;
    private final CurrentStaff current;
    private final Clock clock;

    Rights(Matrix matrix, CurrentStaff current, Clock clock) {
        this.matrix = matrix;
        this.current = current;
        this.clock = clock;
    }

    /** @throws Refusal (403) unless some role held today allows the action in a relation that holds to the subject */
    public void require(Action action, Subject subject) {
        if (!may(current.require(), action, subject)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.right");
        }
    }

    /** As {@link #require}, for a page that shows a button only to those who may press it. */
    public boolean may(Action action, Subject subject) {
        SignedIn staff = current.find();
        return staff != null && may(staff, action, subject);
    }

    private boolean may(SignedIn staff, Action action, Subject subject) {
        boolean asStaff =
                matrix.allowedSignedIn(action).stream().anyMatch(relation -> holds(relation, staff, null, subject));
        return asStaff
                || staff.mandates().stream().anyMatch(mandate -> matrix.allowed(action, mandate.role()).stream()
                        .anyMatch(relation -> holds(relation, staff, mandate, subject)));
    }

    /** Whom the action reaches among the municipality's participants. */
    public Reach reach(Action action) {
        SignedIn staff = current.require();
        return new Reach(
                staff.staffId(),
                staff.covering(),
                staff.mandates().stream().anyMatch(mandate -> in(action, mandate, Relation.OWN_CASE)),
                units(action, staff, Relation.OWN_CASE),
                units(action, staff, Relation.OWN_UNIT),
                staff.mandates().stream().anyMatch(mandate -> in(action, mandate, Relation.NAMED_HANDLER)));
    }

    private Reach.Units units(Action action, SignedIn staff, Relation relation) {
        Set<UUID> some = new HashSet<>();
        boolean every = false;
        for (Mandate mandate : staff.mandates()) {
            boolean everywhere = relation == Relation.OWN_UNIT && in(action, mandate, Relation.MUNICIPALITY);
            if (everywhere || (in(action, mandate, relation) && mandate.unitId() == null)) {
                every = true;
            } else if (in(action, mandate, relation) && mandate.unitId() != null) {
                some.add(mandate.unitId());
            }
        }
        return new Reach.Units(every, some);
    }

    private boolean in(Action action, Mandate mandate, Relation relation) {
        return matrix.allowed(action, mandate.role()).contains(relation);
    }

    /** The actions allowed in at least one relation to a member of staff with these roles. */
    public Set<Action> inSomeRelation(Collection<Mandate> mandates) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (!matrix.allowedSignedIn(action).isEmpty()
                    || mandates.stream().anyMatch(mandate -> !matrix.allowed(action, mandate.role())
                            .isEmpty())) {
                actions.add(action);
            }
        }
        return actions;
    }

    private boolean holds(Relation relation, SignedIn staff, @Nullable Mandate mandate, Subject subject) {
        Subject.Case aCase = subject.aCase();
        if (aCase != null && aCase.isProtected() && relation != Relation.NAMED_HANDLER) {
            return false;
        }
        return switch (relation) {
            case ANYONE, MUNICIPALITY -> true;
            case SELF -> staff.staffId().equals(subject.staffId());
            case OWN_UNIT -> mandate != null && mandate.covers(subject.unitId());
            case OWN_CASE ->
                aCase != null
                        && (aCase.caseworkerId() == null
                                ? mandate != null && mandate.covers(subject.unitId())
                                : staff.hasCasesOf(aCase.caseworkerId()));
            case NAMED_HANDLER ->
                aCase != null && aCase.isProtected() && aCase.handlers().contains(staff.staffId());
            case BROKEN_GLASS -> {
                UUID person = aCase == null ? null : aCase.personId();
                yield person != null && staff.glassOf(person, clock.instant()) != null;
            }
        };
    }
}
