package se.insteg.placements.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.placements.Shown;
import se.insteg.planner.pairing.Ranking;

/**
 * The matching page from one side: some compared, all of them in order.
 *
 * @param self address of the page
 * @param field name of the field that chooses whom to compare: "p" or "o"
 * @param cards those compared, best first
 * @param alike criteria that say the same about all compared
 * @param onlyDifferences whether those are left out
 * @param qualified a part of those who meet every must-have, from {@code from}
 * @param unqualified a part of the others
 * @param qualifiedInAll how many meet every must-have
 * @param from how many of the order come before the part; the same in both lists
 * @param part how many a part holds
 */
public record Board(
        String self,
        String field,
        List<Card> cards,
        Set<String> alike,
        boolean onlyDifferences,
        List<Row> qualified,
        List<Row> unqualified,
        int qualifiedInAll,
        int considered,
        int from,
        int part,
        List<Ranking.Obstacle> obstacles) {
    /** As many as stand side by side. */
    public static final int MOST_COMPARED = 4;

    /** As many as stand there before anybody has chosen. */
    public static final int COMPARED_AT_FIRST = 3;

    /**
     * One of the order.
     *
     * @param rank 0 when a must-have is unmet
     * @param unmet criteria
     */
    public record Row(
            String id,
            String title,
            @Nullable String under,
            @Nullable String href,
            boolean isProtected,
            int rank,
            int points,
            List<String> unmet,
            boolean compared) {}

    public int unqualifiedInAll() {
        return considered - qualifiedInAll;
    }

    /** The same page with or without what is alike. */
    public String toggled() {
        return address(onlyDifferences, from);
    }

    /** The next part; null at the end of both lists. */
    public @Nullable String next() {
        int longest = Math.max(qualifiedInAll, unqualifiedInAll());
        return from + part < longest ? address(!onlyDifferences, from + part) : null;
    }

    /** The part before; null at the start. */
    public @Nullable String previous() {
        return from == 0 ? null : address(!onlyDifferences, Math.max(0, from - part));
    }

    private String address(boolean all, int start) {
        StringBuilder address = new StringBuilder(self);
        char joint = '?';
        for (Card card : cards) {
            address.append(joint).append(field).append('=').append(card.id());
            joint = '&';
        }
        if (!all) {
            address.append(joint).append("differences=yes");
            joint = '&';
        }
        if (start > 0) {
            address.append(joint).append("from=").append(start);
        }
        return address.toString();
    }

    /** How many of those compared rest on something older than {@link se.insteg.placements.Shown#OLD} days. */
    public long withOldFacts() {
        return cards.stream()
                .filter(card -> card.shown().asOf().values().stream().anyMatch(day -> day.plusDays(Shown.OLD)
                        .isBefore(card.shown().day())))
                .count();
    }
}
