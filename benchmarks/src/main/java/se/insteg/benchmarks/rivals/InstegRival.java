package se.insteg.benchmarks.rivals;

import se.insteg.benchmarks.Rival;
import se.insteg.matching.Matching;
import se.insteg.matching.Options;
import se.insteg.matching.Solution;

/** This project's engine. */
public final class InstegRival implements Rival {
    @Override
    public Answer solve(Question question) {
        Solution solution = Matching.solve(
                question.instance(),
                Options.defaults()
                        .objective(question.objective())
                        .timeLimit(question.limit())
                        .threads(THREADS)
                        .progress(p -> question.trace().better(p.points(), p.upperBound())));
        int[] place = new int[question.instance().unitCount()];
        for (int u = 0; u < place.length; u++) {
            place[u] = solution.place(u);
        }
        return new Answer(place, solution.placedUpperBound(), solution.upperBound(), solution.proven());
    }
}
