package se.insteg.tracks;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.skills.search.CompetenceQuery;
import se.insteg.skills.search.CompetenceSearch;
import se.insteg.skills.search.CompetenceSearch.Hit;
import se.insteg.skills.search.Engagement;
import se.insteg.skills.search.Fit;
import se.insteg.tracks.store.ShortageTable;

/**
 * Occupations that are hard to fill, against what participants can (VAN-04). SEE_TRACKS to read, BUILD_TRACKS to change. Of
 * people only those are counted whom the caller may see, as a search for competence does; nobody is shown here.
 */
@Component
public class Shortages {
    /** From this level on somebody can do most work with some support. */
    public static final SwedishLevel ENOUGH = SwedishLevel.B1;

    private final ShortageTable table;
    private final CompetenceSearch search;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Shortages(
            ShortageTable table,
            CompetenceSearch search,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.search = search;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An occupation and who has it.
     *
     * @param same have it, confirmed or not
     * @param confirmed of them, those whom not only their own word says so of
     * @param substitutes have another of its group or one that can stand in for it, and not it
     * @param swedish of all of them, those who have {@link #ENOUGH} Swedish or more
     * @param busy by engagement: how many of all of them take part in it
     * @param free take part in none
     * @param address of the search that shows them, see {@link CompetenceQuery#address}
     */
    public record Line(
            Shortage shortage,
            int same,
            int confirmed,
            int substitutes,
            int swedish,
            Map<String, Integer> busy,
            int free,
            String address) {
        public Line {
            busy = Map.copyOf(busy);
        }

        public int all() {
            return same + substitutes;
        }
    }

    public List<Line> all() {
        rights.require(Action.SEE_TRACKS, Subject.MUNICIPALITY);
        List<Shortage> shortages = table.all();
        if (shortages.isEmpty()) {
            return List.of();
        }
        Map<String, Set<UUID>> engaged = new HashMap<>();
        for (Engagement one : search.engagements()) {
            engaged.put(one.key(), one.people());
        }
        List<CompetenceQuery> queries = shortages.stream().map(Shortages::query).toList();
        Map<CompetenceQuery, List<Hit>> hits = search.hits(queries);
        return shortages.stream()
                .map(one -> line(one, hits.getOrDefault(query(one), List.of()), engaged))
                .toList();
    }

    private static CompetenceQuery query(Shortage one) {
        return new CompetenceQuery(
                List.of(one.occupation()), true, true, List.of(), List.of(), null, true, null, Set.of());
    }

    private static Line line(Shortage shortage, Collection<Hit> hits, Map<String, Set<UUID>> engaged) {
        int same = 0;
        int confirmed = 0;
        int swedish = 0;
        int free = 0;
        Map<String, Integer> busy = new HashMap<>();
        for (Hit hit : hits) {
            Fit.By by = hit.by().getFirst();
            boolean has = by.how() == Fit.How.SAME;
            same += has ? 1 : 0;
            confirmed += has && by.confirmed() ? 1 : 0;
            swedish += hit.swedish().compareTo(ENOUGH) >= 0 ? 1 : 0;
            boolean idle = true;
            for (Map.Entry<String, Set<UUID>> one : engaged.entrySet()) {
                if (one.getValue().contains(hit.person())) {
                    busy.merge(one.getKey(), 1, Integer::sum);
                    idle = false;
                }
            }
            free += idle ? 1 : 0;
        }
        return new Line(
                shortage,
                same,
                confirmed,
                hits.size() - same,
                swedish,
                busy,
                free,
                query(shortage).address());
    }

    public UUID next() {
        return Ids.next(clock);
    }

    /** @return how many came onto the list; who was on it already stays as they were */
    public int add(List<Shortage> some) {
        rights.require(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
        int added = 0;
        for (Shortage one : some) {
            if (table.add(one, current.require().staffId())) {
                log("SHORTAGE_ADDED", one.id());
                added++;
            }
        }
        return added;
    }

    /** Off the list, or on it again. @throws Refusal (404) when there is none */
    public void remove(UUID id, boolean removed) {
        rights.require(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
        if (!table.has(id)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "tracks.refused.notHere");
        }
        if (table.remove(id, removed)) {
            log(removed ? "SHORTAGE_REMOVED" : "SHORTAGE_RESTORED", id);
        }
    }

    private void log(String deed, UUID id) {
        audit.write(new Audit.Entry(deed, "municipality", null, "program", "shortage=" + id));
    }
}
