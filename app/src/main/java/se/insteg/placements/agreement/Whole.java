package se.insteg.placements.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;

/**
 * A placement with everything it rests on.
 *
 * @param versions the newest first; never empty
 * @param signatures of every version, in the order they were noted
 * @param assurances also what was taken back
 * @param steps in the order they were done
 * @param points what it waits for; empty once it has begun, unless it was brought already running, or is over
 */
public record Whole(
        Participant person,
        Placement placement,
        List<Agreement> versions,
        List<Signature> signatures,
        List<Assurance> assurances,
        List<Step> steps,
        List<Point> points) {
    public Whole {
        versions = List.copyOf(versions);
        signatures = List.copyOf(signatures);
        assurances = List.copyOf(assurances);
        steps = List.copyOf(steps);
        points = List.copyOf(points);
    }

    public Agreement latest() {
        return versions.getFirst();
    }

    /** The version that counts today; null before all have signed one. */
    public @Nullable Agreement inForce() {
        Integer number = placement.agreed().inForce();
        return number == null
                ? null
                : versions.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElse(null);
    }

    public boolean isChild() {
        return Ages.isChild(person.details(), latest().terms().starts());
    }

    /** Who must sign, in the order of the page. */
    public Set<Signatory> parties() {
        return Signatory.of(isChild());
    }

    /** The party's signature on that version. */
    public Optional<Signature> signature(int number, Signatory party) {
        return signatures.stream()
                .filter(one -> one.number() == number && one.party() == party)
                .findFirst();
    }

    /** Who has not signed the newest version yet. */
    public Set<Signatory> unsigned() {
        return parties().stream()
                .filter(party -> signature(latest().number(), party).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Assurance> standing(Assurance.Kind kind) {
        return assurances.stream()
                .filter(one -> one.kind() == kind && !one.removed())
                .toList();
    }

    /** Whether nothing keeps it from starting. */
    public boolean mayStart() {
        return points.stream().noneMatch(Point::blocks);
    }
}
