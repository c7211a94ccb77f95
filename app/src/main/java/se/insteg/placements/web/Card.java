package se.insteg.placements.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.insteg.placements.Shown;

/**
 * One side of a pair as a column beside others, or a card on a phone.
 *
 * @param id of the person or the offer
 * @param title name of the person, or title of the offer
 * @param under a line beneath the title, or null
 * @param href of the page of that person or offer, or null
 * @param state what may be done
 * @param pair address of the page where the two are looked at and decided about; null when nothing is to be done
 */
public record Card(
        String id,
        String title,
        @Nullable String under,
        @Nullable String href,
        boolean isProtected,
        Shown shown,
        State state,
        @Nullable String pair) {
    /** Whether somebody may be proposed. */
    public enum State {
        MAY,
        /** A must-have is unmet, and the municipality lets it be waived. */
        MAY_WITH_WAIVER,
        MAY_NOT
    }

    /** The criteria in the order they are read: the person's own wishes come first. */
    public static final Map<String, List<String>> GROUPS = groups();

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("own", List.of("wishes", "schedule", "maxTravel"));
        groups.put("musts", List.of("swedish", "age", "seats", "sameLanguage"));
        groups.put("more", List.of("occupation", "skills", "languagePractice", "travelTime", "waiting"));
        return groups;
    }

    public static State state(Shown shown, Set<String> waivable) {
        if (shown.unmet().isEmpty()) {
            return State.MAY;
        }
        return waivable.containsAll(shown.unmet()) ? State.MAY_WITH_WAIVER : State.MAY_NOT;
    }

    /** What is said by this criterion; null when it was not shown. */
    public Shown.@Nullable Why why(String criterion) {
        return shown.reasons().stream()
                .filter(why -> why.criterion().equals(criterion))
                .findFirst()
                .orElse(null);
    }

    /** The criteria that say the same about all of these; none when there are not several. */
    public static Set<String> alike(List<Card> cards) {
        Set<String> alike = new TreeSet<>();
        if (cards.size() < 2) {
            return alike;
        }
        for (List<String> group : GROUPS.values()) {
            for (String criterion : group) {
                if (cards.stream().map(card -> card.why(criterion)).distinct().count() == 1) {
                    alike.add(criterion);
                }
            }
        }
        return alike;
    }
}
