package se.insteg.skills.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Substitutes;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.typed.Texts;

/**
 * Finds people by what they can, among those whom the one who is signed in may see: protected people by their own handler
 * only, in the count as in the list. Counting shows nobody and logs that so many were considered; the list logs each one.
 */
@Component
public class CompetenceSearch {
    /** As many as are shown, and logged, at a time. */
    public static final int AT_A_TIME = 50;

    private final People people;
    private final SaidTable said;
    private final Catalogue catalogue;
    private final List<Engagement> engagements;
    private final Rights rights;
    private final CompetenceForm reader;

    CompetenceSearch(
            People people,
            SaidTable said,
            Catalogue catalogue,
            List<Engagement> engagements,
            Rights rights,
            CompetenceForm reader) {
        this.people = people;
        this.said = said;
        this.catalogue = catalogue;
        this.engagements = List.copyOf(engagements);
        this.rights = rights;
        this.reader = reader;
    }

    /** What {@link CompetenceQuery#address} wrote; what is not known any more is left out. */
    public CompetenceQuery read(String address) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String part : address.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(part.substring(0, equals), field -> new ArrayList<>())
                        .add(URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return reader.read(Texts.form(fields));
    }

    /** What a search can leave people out by. */
    public List<Engagement> engagements() {
        return engagements;
    }

    /** FIND_COMPETENCE. How many fit, shown or not. */
    public int count(CompetenceQuery query) {
        return found(query).size();
    }

    /**
     * A part of those who fit: whoever answers best first, of equals whoever has most Swedish.
     *
     * @param fits at most {@link #AT_A_TIME}
     * @param from the place of the first of them, from 0
     * @param total how many they are in all
     */
    public record Result(List<Fit> fits, int from, int total) {
        public Result {
            fits = List.copyOf(fits);
        }
    }

    /** FIND_COMPETENCE. Writes the log for each who is in the list. @param from the place to begin at, from 0 */
    public Result find(CompetenceQuery query, int from) {
        Map<UUID, Found> found = found(query);
        int begins = from < found.size() ? Math.max(0, from) : 0;
        List<UUID> part = found.entrySet().stream()
                .sorted(Comparator.<Map.Entry<UUID, Found>>comparingInt(
                                one -> one.getValue().misfit())
                        .thenComparing(
                                one -> one.getValue().has().swedish(query.selfReported()), Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .skip(begins)
                .limit(AT_A_TIME)
                .toList();
        Map<UUID, Participant> shown =
                people.findAll(part).stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        List<Fit> fits = part.stream()
                .filter(shown::containsKey)
                .map(id -> fit(Objects.requireNonNull(shown.get(id)), Objects.requireNonNull(found.get(id)), query))
                .toList();
        return new Result(fits, begins, found.size());
    }

    private static Fit fit(Participant person, Found found, CompetenceQuery query) {
        var counts = person.details().work().swedish();
        var all = found.has().swedish(query.selfReported());
        boolean confirmed =
                !query.selfReported() || Objects.equals(counts, all) || counts == null && all.ordinal() == 0;
        return new Fit(person, found.by(), confirmed ? counts : all, confirmed);
    }

    private record Found(Has has, List<Fit.By> by) {
        /** How far what they have is from what was asked for, and whether anybody has confirmed it; 0 for exactly that. */
        int misfit() {
            return by.stream()
                    .mapToInt(one -> 2 * one.how().ordinal() + (one.confirmed() ? 0 : 1))
                    .sum();
        }
    }

    /**
     * Somebody who fits, for a room that counts.
     *
     * @param by in the order it was asked for
     * @param swedish what counts or, when the query asks for it, what they say; the lowest when nothing is stated
     */
    public record Hit(UUID person, List<Fit.By> by, SwedishLevel swedish) {
        public Hit {
            by = List.copyOf(by);
        }
    }

    /** FIND_COMPETENCE. Who fits each of several searches, all asked at once. Nobody is shown. */
    public Map<CompetenceQuery, List<Hit>> hits(Collection<CompetenceQuery> queries) {
        Map<Boolean, Map<UUID, Has>> everybody = new HashMap<>();
        Map<CompetenceQuery, List<Hit>> hits = new HashMap<>();
        for (CompetenceQuery query : queries) {
            Map<UUID, Has> asked = everybody.computeIfAbsent(query.selfReported(), this::everybody);
            List<Hit> found = new ArrayList<>();
            found(query, new HashMap<>(asked))
                    .forEach((id, one) ->
                            found.add(new Hit(id, one.by(), one.has().swedish(query.selfReported()))));
            hits.put(query, found);
        }
        return hits;
    }

    private Map<UUID, Found> found(CompetenceQuery query) {
        return found(query, everybody(query.selfReported()));
    }

    /** Everybody the caller may see. @param saying also by what nobody has confirmed */
    private Map<UUID, Has> everybody(boolean saying) {
        rights.require(Action.FIND_COMPETENCE, Subject.MUNICIPALITY);
        Map<UUID, Has> everybody = new HashMap<>();
        for (Person person : people.forMatching()) {
            everybody.put(UUID.fromString(person.id()), new Has(person));
        }
        if (saying) {
            for (SaidTable.Said one : said.unconfirmed()) {
                Has has = everybody.get(one.personId());
                if (has != null) {
                    has.says(one.kind(), one.term(), one.level());
                }
            }
        }
        return everybody;
    }

    private Map<UUID, Found> found(CompetenceQuery query, Map<UUID, Has> everybody) {
        if (query.mappedSince() != null) {
            everybody.keySet().retainAll(said.mappedSince(query.mappedSince()));
        }
        Set<UUID> engaged = new HashSet<>();
        engagements.stream()
                .filter(one -> query.without().contains(one.key()))
                .forEach(one -> engaged.addAll(one.people()));
        everybody.keySet().removeAll(engaged);
        Substitutes substitutes = catalogue.substitutes();
        Map<UUID, Found> found = new HashMap<>();
        everybody.forEach(
                (id, has) -> has.answer(query, substitutes).ifPresent(by -> found.put(id, new Found(has, by))));
        return found;
    }
}
