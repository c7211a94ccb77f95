package se.insteg.planner.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/**
 * What would change the order: for each kind of change the smallest one that gives a pair a better rank, tried by judging
 * anew and never guessed from the points. A change to an offer is tried on everybody it concerns.
 */
public final class WhatIf {
    private final Ranking ranking;
    private final Judge judge;
    private final Function<Offer, Taken> taken;
    private final Changes changes;
    private final Map<Offer, Ranking> changedOffers = new HashMap<>();

    /**
     * @param ranking the order that may change
     * @param judge who judged it
     * @param taken what is taken of an offer, as when it was judged
     */
    public WhatIf(Ranking ranking, Judge judge, Function<Offer, Taken> taken) {
        this.ranking = ranking;
        this.judge = judge;
        this.taken = taken;
        this.changes = new Changes(judge.travel());
    }

    /**
     * A change that moves a pair in the order.
     *
     * @param change what is changed
     * @param person as they would be
     * @param offer as it would be
     * @param from the rank now; 0 when a must-have is broken
     * @param to the rank then, 1 or more, better than {@code from}
     */
    public record Turn(Change change, Person person, Offer offer, int from, int to) {}

    /** The smallest change of each kind that helps, those that help most first. */
    public List<Turn> turns(Judgement judgement) {
        List<Turn> turns = new ArrayList<>();
        int from = ranking.rank(judgement);
        for (List<Changes.Step> steps : changes.of(judgement)) {
            smallest(judgement, from, steps).ifPresent(turns::add);
        }
        turns.sort(Comparator.comparingInt(Turn::to));
        return turns;
    }

    private Optional<Turn> smallest(Judgement judgement, int from, List<Changes.Step> steps) {
        for (Changes.Step step : steps) {
            int to = rank(judgement, step);
            if (to > 0 && (from == 0 || to < from)) {
                return Optional.of(new Turn(step.change(), step.person(), step.offer(), from, to));
            }
        }
        return Optional.empty();
    }

    private int rank(Judgement judgement, Changes.Step step) {
        boolean concernsOthers = !step.offer().equals(judgement.offer());
        Ranking others = concernsOthers ? changedOffers.computeIfAbsent(step.offer(), this::rejudged) : ranking;
        return others.rankInstead(judge.judge(step.person(), step.offer(), taken.apply(judgement.offer())));
    }

    private Ranking rejudged(Offer changed) {
        return Ranking.of(ranking.all().stream()
                .map(one -> one.offer().id().equals(changed.id())
                        ? judge.judge(one.person(), changed, taken.apply(one.offer()))
                        : one)
                .toList());
    }
}
