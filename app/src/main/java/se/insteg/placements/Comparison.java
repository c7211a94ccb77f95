package se.insteg.placements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A round beside an earlier one, of the people the viewer may see.
 *
 * @param newly placed now and not before
 * @param noLonger placed before and not now
 * @param moved placed in both, at different places
 * @param stayed how many are placed at the same place in both
 * @param sameInput whether everything that went in was the same
 * @param offersChanged how many offers are new, gone or otherwise
 * @param peopleChanged how many people are new, gone or otherwise
 */
public record Comparison(
        Seen now,
        Seen before,
        List<Moved> newly,
        List<Moved> noLonger,
        List<Moved> moved,
        int stayed,
        boolean sameInput,
        int offersChanged,
        int peopleChanged) {

    /** What a viewer sees of a round. @param others how many they may not see; 0 when fewer than five, so as not to tell */
    public record Seen(Round round, List<Round.Line> lines, Map<UUID, Round.Place> places, int others) {
        /** The fewest whose number may be told. */
        public static final int FEWEST_TOLD = 5;

        public Seen {
            lines = List.copyOf(lines);
            places = Map.copyOf(places);
        }

        public int count(Round.Outcome outcome) {
            return (int)
                    lines.stream().filter(line -> line.outcome() == outcome).count();
        }

        /** Of those placed. */
        public long points() {
            return lines.stream()
                    .filter(line -> line.outcome() == Round.Outcome.PLACED)
                    .mapToLong(Round.Line::points)
                    .sum();
        }

        /** Whether nobody is left out of what is seen, so that the round's own figures may be shown. */
        public boolean isWhole() {
            Round.Result result = round.result();
            return result != null && count(Round.Outcome.PLACED) + count(Round.Outcome.UNPLACED) == result.people();
        }
    }

    /** Something that was otherwise. @param field name as in PersonTexts or OfferDetails; empty values: not noted */
    public record Difference(String field, String before, String now) {}

    /**
     * Somebody whose place is another.
     *
     * @param now where they are now, or null; {@code before} likewise
     * @param own what has changed about themselves
     * @param places what has changed about the two offers; the key is the offer
     * @param opened offers of these that were not there before; {@code closed} that are no longer
     * @param took who has come to the place they had; {@code left} who has gone from the place they have now
     */
    public record Moved(
            UUID personId,
            Round.@Nullable Line now,
            Round.@Nullable Line before,
            List<Difference> own,
            Map<UUID, List<Difference>> places,
            Set<UUID> opened,
            Set<UUID> closed,
            List<UUID> took,
            List<UUID> left) {
        /** As many of those who took or left a place as are named. */
        public static final int MOST_NAMED = 3;

        public Moved {
            took = took.subList(0, Math.min(MOST_NAMED, took.size()));
            left = left.subList(0, Math.min(MOST_NAMED, left.size()));
        }

        /** Those who are named as the reason, when it is about others. */
        public List<UUID> others() {
            return isForOthers() ? Stream.concat(took.stream(), left.stream()).toList() : List.of();
        }

        /** Nothing about the person or the two places has changed: it is about others. */
        public boolean isForOthers() {
            return own.isEmpty() && places.isEmpty() && opened.isEmpty() && closed.isEmpty() && before != null;
        }
    }

    static Comparison of(Seen now, Seen before) {
        Map<UUID, Round.Line> lineNow = byPerson(now);
        Map<UUID, Round.Line> lineBefore = byPerson(before);
        List<Moved> newly = new ArrayList<>();
        List<Moved> noLonger = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        int stayed = 0;
        Set<UUID> people = new TreeSet<>(lineNow.keySet());
        people.addAll(lineBefore.keySet());
        int peopleChanged = 0;
        for (UUID person : people) {
            Round.Line here = lineNow.get(person);
            Round.Line there = lineBefore.get(person);
            peopleChanged += isOtherwise(here, there) ? 1 : 0;
            UUID placeNow = placed(here);
            UUID placeBefore = placed(there);
            if (Objects.equals(placeNow, placeBefore)) {
                stayed += placeNow == null ? 0 : 1;
            } else {
                List<Moved> part = placeBefore == null ? newly : placeNow == null ? noLonger : moved;
                part.add(moved(person, here, there, now, before));
            }
        }
        Round.Result resultNow = now.round().result();
        Round.Result resultBefore = before.round().result();
        return new Comparison(
                now,
                before,
                newly,
                noLonger,
                moved,
                stayed,
                resultNow != null && resultBefore != null && resultNow.digest().equals(resultBefore.digest()),
                offersChanged(now.places(), before.places()),
                peopleChanged);
    }

    /** Whether what went in about somebody is otherwise: new, gone, changed, proposed since or no longer. */
    private static boolean isOtherwise(Round.@Nullable Line here, Round.@Nullable Line there) {
        return here == null
                || there == null
                || !here.input().equals(there.input())
                || (here.outcome() == Round.Outcome.PROPOSED) != (there.outcome() == Round.Outcome.PROPOSED);
    }

    private static Map<UUID, Round.Line> byPerson(Seen seen) {
        Map<UUID, Round.Line> lines = new HashMap<>();
        seen.lines().forEach(line -> lines.put(line.personId(), line));
        return lines;
    }

    private static @Nullable UUID placed(Round.@Nullable Line line) {
        return line == null || line.outcome() != Round.Outcome.PLACED ? null : line.offerId();
    }

    private static Moved moved(
            UUID person, Round.@Nullable Line here, Round.@Nullable Line there, Seen now, Seen before) {
        Map<UUID, List<Difference>> places = new HashMap<>();
        Set<UUID> opened = new TreeSet<>();
        Set<UUID> closed = new TreeSet<>();
        Set<UUID> both = new TreeSet<>();
        for (UUID one : new UUID[] {placed(here), placed(there)}) {
            if (one != null) {
                both.add(one);
            }
        }
        for (UUID offer : both) {
            Round.Place placeNow = now.places().get(offer);
            Round.Place placeBefore = before.places().get(offer);
            if (placeBefore == null) {
                opened.add(offer);
            } else if (placeNow == null) {
                closed.add(offer);
            } else {
                List<Difference> differences = new ArrayList<>(differences(placeBefore.input(), placeNow.input()));
                if (placeBefore.taken() != placeNow.taken()) {
                    differences.add(new Difference(
                            "taken", String.valueOf(placeBefore.taken()), String.valueOf(placeNow.taken())));
                }
                if (!differences.isEmpty()) {
                    places.put(offer, differences);
                }
            }
        }
        List<Difference> own = here == null || there == null ? List.of() : differences(there.input(), here.input());
        return new Moved(
                person,
                here,
                there,
                own,
                places,
                opened,
                closed,
                arrived(placed(there), before, now),
                arrived(placed(here), now, before));
    }

    /** Who is at the offer in one round and was not in the other. */
    private static List<UUID> arrived(@Nullable UUID offer, Seen without, Seen with) {
        if (offer == null) {
            return List.of();
        }
        Set<UUID> there = at(offer, without);
        return at(offer, with).stream().filter(one -> !there.contains(one)).toList();
    }

    private static Set<UUID> at(UUID offer, Seen seen) {
        Set<UUID> people = new TreeSet<>();
        seen.lines().forEach(line -> {
            if (offer.equals(line.offerId())) {
                people.add(line.personId());
            }
        });
        return people;
    }

    private static List<Difference> differences(Map<String, String> before, Map<String, String> now) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(now.keySet());
        return fields.stream()
                .map(field -> new Difference(field, before.getOrDefault(field, ""), now.getOrDefault(field, "")))
                .filter(one -> !one.before().equals(one.now()))
                .toList();
    }

    private static int offersChanged(Map<UUID, Round.Place> now, Map<UUID, Round.Place> before) {
        Set<UUID> all = new TreeSet<>(now.keySet());
        all.addAll(before.keySet());
        return (int) all.stream()
                .filter(offer -> {
                    Round.Place here = now.get(offer);
                    Round.Place there = before.get(offer);
                    return here == null
                            || there == null
                            || here.taken() != there.taken()
                            || !here.input().equals(there.input());
                })
                .count();
    }
}
