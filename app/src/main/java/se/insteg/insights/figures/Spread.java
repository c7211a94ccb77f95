package se.insteg.insights.figures;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import se.insteg.insights.Who;
import se.insteg.ui.SmallCells;

/**
 * An indicator for all and by legal sex. What is hidden tells neither by itself nor by subtraction of fewer than five people,
 * those who were counted and those who were not.
 *
 * @param hidden whose tally is not told; nobody's is when that of all is hidden
 */
public record Spread(Map<Who, Tally> tallies, Set<Who> hidden) {
    /** @param among how many each is out of; the same as the people when it is out of nobody else */
    static Spread of(Map<Who, Tally> tallies, Map<Who, Integer> among) {
        Map<Who, SmallCells.Cell> parts = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            int people = tallies.getOrDefault(who, Tally.NOTHING).people();
            int all = Math.max(people, among.getOrDefault(who, 0));
            parts.put(who, new SmallCells.Cell(all, people, all - people));
        }
        SmallCells.Cell all = parts.remove(Who.ALL);
        Set<Who> hidden = EnumSet.noneOf(Who.class);
        if (all == null || all.tellsOfFew()) {
            hidden.addAll(EnumSet.allOf(Who.class));
        } else {
            hidden.addAll(SmallCells.hidden(parts));
        }
        return new Spread(tallies, hidden);
    }

    public Tally of(Who who) {
        return tallies.getOrDefault(who, Tally.NOTHING);
    }

    public boolean tells(Who who) {
        return !hidden.contains(who);
    }
}
