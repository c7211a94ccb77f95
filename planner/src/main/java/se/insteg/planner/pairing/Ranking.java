package se.insteg.planner.pairing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.insteg.planner.criteria.Reason;

/**
 * Judgements in order: of the people for one offer, or of the offers for one person. Those that meet every must-have
 * first; then most points, then the longest wait, then a draw from the ids, so that it never matters in which order they
 * came.
 */
public final class Ranking {
    private static final Comparator<Judgement> ORDER = Comparator.comparing((Judgement one) -> !one.qualifies())
            .thenComparing(Judgement::points, Comparator.reverseOrder())
            .thenComparing(one -> one.person().waitingSince(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Ranking::draw)
            .thenComparing(one -> one.person().id())
            .thenComparing(one -> one.offer().id());

    private final List<Judgement> judgements;
    private final int qualified;

    private Ranking(List<Judgement> judgements) {
        this.judgements = judgements;
        this.qualified = (int) judgements.stream().filter(Judgement::qualifies).count();
    }

    public static Ranking of(Collection<Judgement> judgements) {
        // What is compared is reckoned once for each, not at every comparison.
        return new Ranking(judgements.stream()
                .map(one -> new Keyed(one, one.qualifies(), one.points()))
                .sorted(Keyed.ORDER)
                .map(Keyed::judgement)
                .toList());
    }

    private record Keyed(Judgement judgement, boolean qualifies, int points) {
        static final Comparator<Keyed> ORDER = Comparator.comparing((Keyed one) -> !one.qualifies())
                .thenComparing(Keyed::points, Comparator.reverseOrder())
                .thenComparing(Keyed::judgement, Ranking.ORDER);
    }

    /** Everybody, best first. */
    public List<Judgement> all() {
        return judgements;
    }

    /** Those that meet every must-have, best first. */
    public List<Judgement> qualified() {
        return judgements.subList(0, qualified);
    }

    /** Those with a broken must-have, after the others; in the same order among themselves. */
    public List<Judgement> unqualified() {
        return judgements.subList(qualified, judgements.size());
    }

    /** Place in the order among those who qualify, from 1; 0 for one who does not, or is not here. */
    public int rank(Judgement judgement) {
        return qualified().indexOf(judgement) + 1;
    }

    /** The rank this judgement would have among the others, instead of the one about the same pair; 0 if it does not qualify. */
    int rankInstead(Judgement judgement) {
        if (!judgement.qualifies()) {
            return 0;
        }
        int ahead = 0;
        for (Judgement other : qualified()) {
            if (!samePair(other, judgement) && ORDER.compare(other, judgement) < 0) {
                ahead++;
            }
        }
        return ahead + 1;
    }

    static boolean samePair(Judgement one, Judgement other) {
        return one.person().id().equals(other.person().id())
                && one.offer().id().equals(other.offer().id());
    }

    /**
     * How often a must-have stands in the way.
     *
     * @param broken how many do not meet it
     * @param alone how many of these meet every other must-have
     */
    public record Obstacle(String criterion, int broken, int alone) {}

    /** What stands in the way of those who do not qualify, the most frequent first. */
    public List<Obstacle> obstacles() {
        Map<String, int[]> counts = new TreeMap<>();
        for (Judgement judgement : unqualified()) {
            List<Reason> unmet = judgement.unmet();
            for (Reason reason : unmet) {
                int[] count = counts.computeIfAbsent(reason.criterion(), criterion -> new int[2]);
                count[0]++;
                count[1] += unmet.size() == 1 ? 1 : 0;
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Obstacle(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingInt(Obstacle::broken).reversed().thenComparing(Obstacle::criterion))
                .collect(Collectors.toList());
    }

    /** A number drawn from the ids (FNV-1a, then mixed): the same for the same pair, and no better for low ids. */
    private static long draw(Judgement judgement) {
        long hash = 0xcbf29ce484222325L;
        String ids = judgement.person().id() + "|" + judgement.offer().id();
        for (byte one : ids.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ one) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
