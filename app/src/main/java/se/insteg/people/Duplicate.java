package se.insteg.people;

import java.util.Set;

/** Somebody who may be the same person. Nobody is ever joined by the system. */
public record Duplicate(PersonLine person, Set<Likeness> likenesses) {
    /** In what they are alike. */
    public enum Likeness {
        NAME,
        BORN,
        PHONE,
        NUMBER
    }

    public Duplicate {
        likenesses = Set.copyOf(likenesses);
    }
}
