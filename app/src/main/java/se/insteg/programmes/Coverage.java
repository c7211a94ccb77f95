package se.insteg.programmes;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many minutes fall on what: counted, never typed (TRE-04, TRE-05).
 *
 * @param minutes in all
 * @param parts of the statutory parts; those without minutes are absent
 * @param local of what belongs to no statutory part
 * @param perspectives of modules that have the perspective; a module with two counts in both
 * @param kinds by what one does
 * @param seen in which statutory parts a perspective is met at all
 */
public record Coverage(
        int minutes,
        Map<CivicPart, Integer> parts,
        int local,
        Map<Perspective, Integer> perspectives,
        Map<SessionKind, Integer> kinds,
        Map<Perspective, Set<CivicPart>> seen) {

    /**
     * So many minutes of a module.
     *
     * @param minutes 1 or more; less than the whole module when only some of it has been taken
     */
    public record Portion(CourseModule module, int minutes) {}

    /** Of the whole curriculum, as it is thought. */
    public static Coverage of(Curriculum curriculum) {
        return of(curriculum.modules().stream()
                .map(module -> new Portion(module, module.minutes()))
                .toList());
    }

    public static Coverage of(List<Portion> portions) {
        int all = 0;
        int local = 0;
        Map<CivicPart, Integer> parts = new EnumMap<>(CivicPart.class);
        Map<Perspective, Integer> perspectives = new EnumMap<>(Perspective.class);
        Map<SessionKind, Integer> kinds = new EnumMap<>(SessionKind.class);
        Map<Perspective, Set<CivicPart>> seen = new EnumMap<>(Perspective.class);
        for (Portion portion : portions) {
            CourseModule module = portion.module();
            CivicPart part = module.part();
            all += portion.minutes();
            kinds.merge(module.kind(), portion.minutes(), Integer::sum);
            if (part == null) {
                local += portion.minutes();
            } else {
                parts.merge(part, portion.minutes(), Integer::sum);
            }
            for (Perspective perspective : module.perspectives()) {
                perspectives.merge(perspective, portion.minutes(), Integer::sum);
                if (part != null) {
                    seen.computeIfAbsent(perspective, p -> EnumSet.noneOf(CivicPart.class))
                            .add(part);
                }
            }
        }
        return new Coverage(all, parts, local, perspectives, kinds, seen);
    }

    public int of(CivicPart part) {
        return parts.getOrDefault(part, 0);
    }

    public int of(Perspective perspective) {
        return perspectives.getOrDefault(perspective, 0);
    }

    public int of(SessionKind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    /** Of all statutory parts together. */
    public int statutory() {
        return minutes - local;
    }

    /** Statutory parts that nothing is taught about, in their order. */
    public List<CivicPart> missing() {
        return List.of(CivicPart.values()).stream()
                .filter(part -> of(part) == 0)
                .toList();
    }

    /** Parts that are taught, but nowhere with this perspective, in their order. */
    public List<CivicPart> without(Perspective perspective) {
        Set<CivicPart> with = seen.getOrDefault(perspective, Set.of());
        return List.of(CivicPart.values()).stream()
                .filter(part -> of(part) > 0 && !with.contains(part))
                .toList();
    }
}
