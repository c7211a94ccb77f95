package se.insteg.benchmarks.rivals;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.List;

/** The rules as constraint streams. */
public class SeatingRules implements ConstraintProvider {

    /** A place and one of its classes with the cap. */
    record ClassAt(int place, int classNumber, int cap) {}

    /** A place with its seats. */
    record SeatsAt(int place, int capacity) {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {seats(factory), classCaps(factory), persons(factory), points(factory)};
    }

    private static Constraint seats(ConstraintFactory factory) {
        return factory.forEach(Seating.class)
                .groupBy(
                        seating -> new SeatsAt(seating.place(), seating.capacity()),
                        ConstraintCollectors.sum(Seating::size))
                .filter((at, persons) -> persons > at.capacity())
                .penalize(HardMediumSoftScore.ONE_HARD, (at, persons) -> persons - at.capacity())
                .asConstraint("seats");
    }

    private static Constraint classCaps(ConstraintFactory factory) {
        return factory.forEach(Seating.class)
                .flatten(SeatingRules::classesAt)
                .groupBy((seating, at) -> at, ConstraintCollectors.sum((seating, at) -> seating.size()))
                .filter((at, persons) -> persons > at.cap())
                .penalize(HardMediumSoftScore.ONE_HARD, (at, persons) -> persons - at.cap())
                .asConstraint("class caps");
    }

    private static List<ClassAt> classesAt(Seating seating) {
        return seating.classes().stream()
                .map(c -> new ClassAt(seating.place(), c, seating.classCap()))
                .toList();
    }

    private static Constraint persons(ConstraintFactory factory) {
        return factory.forEach(Seating.class)
                .reward(HardMediumSoftScore.ONE_MEDIUM, Seating::counted)
                .asConstraint("persons");
    }

    private static Constraint points(ConstraintFactory factory) {
        return factory.forEach(Seating.class)
                .reward(HardMediumSoftScore.ONE_SOFT, Seating::points)
                .asConstraint("points");
    }
}
