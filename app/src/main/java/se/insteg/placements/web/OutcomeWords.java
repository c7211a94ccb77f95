package se.insteg.placements.web;

import java.util.ArrayList;
import java.util.List;
import se.insteg.kernel.Words;
import se.insteg.planner.Outcome;

/** What an outcome comes to, in words. Where a plan is not proven the best, it says so and claims no more than it knows. */
final class OutcomeWords {
    private OutcomeWords() {}

    /** How many more or fewer have a place, and what the plan gains or loses. */
    static List<Words> of(Outcome outcome) {
        List<Words> words = new ArrayList<>();
        if (outcome.more().isPresent()) {
            int more = outcome.more().getAsInt();
            words.add(
                    more == 0
                            ? Words.of("placements.then.asMany")
                            : Words.of(more > 0 ? "placements.then.more" : "placements.then.fewer", Math.abs(more)));
        } else {
            words.add(Words.of("placements.then.between", outcome.moreAtLeast(), outcome.moreAtMost()));
        }
        if (outcome.points().isPresent() && outcome.points().getAsLong() != 0) {
            long points = outcome.points().getAsLong();
            words.add(Words.of(points > 0 ? "placements.then.gains" : "placements.then.loses", Math.abs(points)));
        }
        long out = outcome.moves().stream().filter(Outcome.Move::loses).count();
        if (out > 0) {
            words.add(Words.of("placements.then.without", out));
        }
        return words;
    }

    /** How sure it is. */
    static Words sureness(Outcome outcome) {
        return Words.of(outcome.exact() ? "placements.then.exact" : "placements.then.searched");
    }
}
