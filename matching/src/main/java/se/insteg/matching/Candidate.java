package se.insteg.matching;

import java.util.List;

/**
 * Something that could be otherwise, to be tried by {@link Reasons}.
 *
 * @param name what the caller calls it
 * @param changes what it means, made together
 */
public record Candidate(String name, List<Change> changes) {
    public Candidate {
        changes = List.copyOf(changes);
    }

    public static Candidate of(String name, Change... changes) {
        return new Candidate(name, List.of(changes));
    }
}
