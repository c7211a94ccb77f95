package se.insteg.benchmarks.rivals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import se.insteg.benchmarks.Rival;
import se.insteg.matching.Instance;
import se.insteg.matching.Objective;

/** First come, first served: each unit in turn takes the best place that still has room for it. How it is done by hand. */
public final class FirstCome implements Rival {
    @Override
    public Answer solve(Question question) {
        Instance instance = question.instance();
        int[] place = new int[instance.unitCount()];
        Arrays.fill(place, -1);
        int[] taken = new int[instance.placeCount()];
        Map<Long, Integer> takenByClass = new HashMap<>();
        for (int u = 0; u < place.length; u++) {
            int best = -1;
            for (int k = instance.firstPair(u); k < instance.endPair(u); k++) {
                boolean better = best < 0 || instance.pointsOfPair(k) > instance.pointsOfPair(best);
                if (better
                        && mayBePlaced(question, k)
                        && fits(instance, u, instance.placeOfPair(k), taken, takenByClass)) {
                    best = k;
                }
            }
            if (best >= 0) {
                place[u] = instance.placeOfPair(best);
                taken[place[u]] += instance.unit(u).size();
                for (int c = instance.firstClass(u); c < instance.endClass(u); c++) {
                    takenByClass.merge(
                            key(instance, place[u], instance.classAt(c)),
                            instance.unit(u).size(),
                            Integer::sum);
                }
            }
        }
        return new Answer(place, false);
    }

    private static boolean fits(Instance instance, int unit, int place, int[] taken, Map<Long, Integer> takenByClass) {
        int size = instance.unit(unit).size();
        boolean fits = taken[place] + size <= instance.place(place).capacity();
        for (int c = instance.firstClass(unit); c < instance.endClass(unit); c++) {
            int there = takenByClass.getOrDefault(key(instance, place, instance.classAt(c)), 0);
            fits &= there + size <= instance.place(place).classCap();
        }
        return fits;
    }

    private static boolean mayBePlaced(Question question, int pair) {
        return question.objective() == Objective.PERSONS_FIRST
                || question.instance().pointsOfPair(pair) >= 0;
    }

    private static long key(Instance instance, int place, int classNumber) {
        return (long) place * instance.classCount() + classNumber;
    }
}
