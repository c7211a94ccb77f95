package se.insteg.skills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one thing. The latest that is confirmed holds, and after it what the person has said since; what was said
 * before is history. Whoever says two things in one breath means both: a foreign driving licence, and learning for a Swedish.
 *
 * @param confirmed those that hold; none while nothing is confirmed
 * @param own the person's own word since, or the latest of it
 * @param earlier the rest, what was said last first
 */
record Told(List<Claim> confirmed, List<Claim> own, List<Claim> earlier) {
    private static final Comparator<Claim> BY_DAY = Comparator.<Claim, LocalDate>comparing(
                    claim -> claim.origin().on())
            .thenComparing(Claim::recordedAt)
            .thenComparing(Claim::id);

    Told {
        confirmed = List.copyOf(confirmed);
        own = List.copyOf(own);
        earlier = List.copyOf(earlier);
    }

    /** Of all these, one for each thing; withdrawn ones say nothing. */
    static List<Told> all(Collection<Claim> claims) {
        Map<Thing, List<Claim>> things = new LinkedHashMap<>();
        claims.stream().filter(Claim::stands).forEach(claim -> things.computeIfAbsent(
                        Thing.of(claim.said()), thing -> new ArrayList<>())
                .add(claim));
        return things.values().stream().map(Told::of).toList();
    }

    /** The confirmed ones that hold, of all these. */
    static List<Claim> holding(Collection<Claim> claims) {
        return all(claims).stream().flatMap(told -> told.confirmed().stream()).toList();
    }

    private static Told of(List<Claim> claims) {
        List<Claim> sorted = claims.stream().sorted(BY_DAY).toList();
        Claim last = latest(sorted.stream().filter(Claim::isConfirmed).toList());
        List<Claim> confirmed = breath(sorted, last);
        List<Claim> since = sorted.stream()
                .filter(claim -> !claim.isConfirmed() && (last == null || BY_DAY.compare(claim, last) > 0))
                .toList();
        List<Claim> own = breath(since, latest(since));
        List<Claim> earlier = new ArrayList<>(sorted.reversed());
        earlier.removeAll(confirmed);
        earlier.removeAll(own);
        return new Told(confirmed, own, earlier);
    }

    /** One that says no level takes nothing back from one that does. */
    private static @Nullable Claim latest(List<Claim> sorted) {
        List<Claim> levels =
                sorted.stream().filter(claim -> !claim.said().level().isEmpty()).toList();
        return levels.isEmpty() ? sorted.isEmpty() ? null : sorted.getLast() : levels.getLast();
    }

    /** Those said together with the last one, the last one first. */
    private static List<Claim> breath(List<Claim> sorted, @Nullable Claim last) {
        return last == null
                ? List.of()
                : sorted.reversed().stream()
                        .filter(claim -> claim.equals(last)
                                || claim.isConfirmed() == last.isConfirmed()
                                        && last.origin().mapping() != null
                                        && claim.origin().equals(last.origin()))
                        .toList();
    }
}
