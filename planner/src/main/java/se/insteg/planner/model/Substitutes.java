package se.insteg.planner.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which occupations can be done by somebody who has another one, and how far: the two strengths of the Swedish
 * labour-market taxonomy, {@value #HIGH} and {@value #LOW} per cent. {@link #starter} is a short list of ours, from one group
 * of SSYK to another; {@link #with} adds the official links, which go from one occupation name to another. Links have a
 * direction: a cook can be a kitchen assistant, not the other way round. Immutable.
 */
public final class Substitutes {
    public static final int HIGH = 75;
    public static final int LOW = 25;

    /** How far is 0, 1 or 2 in two bits each: by our list, and by what most names of the group say. */
    private static final int OURS = 0;

    private static final int GROUP = 2;
    private static final int SOME_NAMES = 16;
    private static final int CODES = 10_000;

    private final byte[][] groups = new byte[CODES][];
    private final Map<String, Map<String, Integer>> named;
    private final Set<String> names;
    private final int mark;

    /**
     * @param has what somebody has worked as
     * @param wanted what they could do instead
     * @param percent {@value #HIGH} or {@value #LOW}
     */
    public record Link(Occupation has, Occupation wanted, int percent) {
        public Link {
            if (percent != HIGH && percent != LOW) {
                throw new IllegalArgumentException("The taxonomy has " + HIGH + " and " + LOW + ", not " + percent);
            }
        }
    }

    private Substitutes(Set<String> names, Map<String, Map<String, Integer>> named, int mark) {
        this.names = names;
        this.named = named;
        this.mark = mark;
    }

    private static final class Starter {
        static final Substitutes INSTANCE = read();

        private static Substitutes read() {
            var starter = new Substitutes(Set.of(), Map.of(), 0);
            WordList.read("substitutes.tsv", fields -> {
                int level = level(Integer.parseInt(fields[1]));
                for (var wanted : fields[2].split(" ")) {
                    starter.raise(number(fields[0]), number(wanted), OURS, level);
                }
            });
            return starter;
        }
    }

    /** Some hundred links between groups of SSYK that a coordinator meets, written for Insteg. */
    public static Substitutes starter() {
        return Starter.INSTANCE;
    }

    /** None at all. */
    public static Substitutes none() {
        return new Substitutes(Set.of(), Map.of(), 0);
    }

    /**
     * These, and others besides.
     *
     * @param all every official name there is, with its code; a group of SSYK counts as linked when at least half of its
     *     names are
     * @param links between such names
     */
    public Substitutes with(Collection<Occupation> all, Collection<Link> links) {
        Set<String> keys = new HashSet<>();
        Map<String, Integer> size = new HashMap<>();
        for (var name : all) {
            if (keys.add(name.key()) && name.code() != null) {
                size.merge(name.code(), 1, Integer::sum);
            }
        }
        Map<String, Map<String, Integer>> between = new HashMap<>();
        Map<List<String>, Map<String, Integer>> ofGroups = new HashMap<>();
        int sum = 0;
        for (var link : links) {
            var from = link.has().code();
            var to = link.wanted().code();
            if (from != null && to != null && !from.equals(to)) {
                between.computeIfAbsent(link.has().key(), key -> new HashMap<>())
                        .merge(link.wanted().key(), link.percent(), Math::max);
                ofGroups.computeIfAbsent(List.of(from, to), pair -> new HashMap<>())
                        .merge(link.has().key(), link.percent(), Math::max);
                sum += (from + link.has().key() + to + link.wanted().key()).hashCode() * link.percent();
            }
        }
        var made = new Substitutes(keys, between, 31 * mark + sum);
        for (int code = 0; code < CODES; code++) {
            made.groups[code] = groups[code] == null ? null : groups[code].clone();
        }
        ofGroups.forEach((pair, strengths) -> {
            int from = number(pair.getFirst());
            int to = number(pair.getLast());
            int half = (size.getOrDefault(pair.getFirst(), strengths.size()) + 1) / 2;
            long strong = strengths.values().stream()
                    .filter(percent -> percent == HIGH)
                    .count();
            int level = strong >= half ? 2 : strengths.size() >= half ? 1 : 0;
            made.raise(from, to, GROUP, level);
            made.groups[from][to] |= SOME_NAMES;
        });
        return made;
    }

    private void raise(int from, int to, int shift, int level) {
        if (groups[from] == null) {
            groups[from] = new byte[CODES];
        }
        int cell = groups[from][to];
        int higher = Math.max(level, cell >> shift & 3);
        groups[from][to] = (byte) (cell & ~(3 << shift) | higher << shift);
    }

    /**
     * How far somebody who has one occupation can do another: {@link #HIGH}, {@link #LOW}, or 0 for not known to. Two
     * official names are compared as such; any other title stands for its group of SSYK. Within one group it is 0: that is
     * the same occupation.
     */
    public int strength(Occupation has, Occupation wanted) {
        var from = has.code();
        var to = wanted.code();
        if (from == null || to == null) {
            return 0;
        }
        var row = groups[number(from)];
        int cell = row == null ? 0 : row[number(to)];
        if (cell == 0) {
            return 0;
        }
        int ours = percent(cell >> OURS & 3);
        boolean byName = (cell & SOME_NAMES) != 0 && names.contains(has.key()) && names.contains(wanted.key());
        return Math.max(
                ours,
                byName
                        ? named.getOrDefault(has.key(), Map.of()).getOrDefault(wanted.key(), 0)
                        : percent(cell >> GROUP & 3));
    }

    private static int percent(int level) {
        return level == 0 ? 0 : level == 1 ? LOW : HIGH;
    }

    private static int level(int percent) {
        return percent == HIGH ? 2 : 1;
    }

    private static int number(String code) {
        return (code.charAt(0) - '0') * 1000
                + (code.charAt(1) - '0') * 100
                + (code.charAt(2) - '0') * 10
                + code.charAt(3)
                - '0';
    }

    /** Different for different links, so that it can be told whether two plans were made by the same. */
    @Override
    public String toString() {
        return "Substitutes[" + named.size() + ", " + Integer.toHexString(mark) + "]";
    }
}
