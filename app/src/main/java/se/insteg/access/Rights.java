package se.insteg.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.rights.Matrix;
import se.insteg.kernel.Refusal;

/** May the one who is signed in do this to that? Answered from the matrix; what it does not allow is refused. */
@Component
public class Rights {
    private final Matrix matrix;
    private final CurrentStaff current;

    Rights(Matrix matrix, CurrentStaff current) {
        this.matrix = matrix;
        this.current = current;
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

    private static boolean holds(Relation relation, SignedIn staff, @Nullable Mandate mandate, Subject subject) {
        return switch (relation) {
            case ANYONE, MUNICIPALITY -> true;
            case SELF -> staff.staffId().equals(subject.staffId());
            case OWN_UNIT -> mandate != null && mandate.covers(subject.unitId());
        };
    }
}
