package se.insteg.taxonomy.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.model.Substitutes;

/**
 * One edition of everything official, ready to be asked. Immutable.
 *
 * @param edition the number of the newest; 0 for none
 * @param catalogue Insteg's own titles with the official names before them
 * @param substitutes Insteg's own list and the official links
 * @param occupations every official name in use, with its code of SSYK 2012
 * @param skills every official skill in use
 * @param concepts id of the concept by {@link PlainText} key of its name, occupations as "o:" and skills as "s:"
 */
public record Official(
        long edition,
        OccupationCatalogue catalogue,
        Substitutes substitutes,
        List<Named> occupations,
        List<Named> skills,
        Map<String, String> concepts) {
    public static final Official NOTHING =
            new Official(0, OccupationCatalogue.starter(), Substitutes.starter(), List.of(), List.of(), Map.of());

    /**
     * A concept in use.
     *
     * @param stored the text it is kept as
     * @param group whether it is a group of SSYK rather than an occupation
     * @param names by language, the usual one first
     */
    public record Named(String stored, boolean group, Map<String, List<String>> names) {}

    /** A row of the tables. */
    record Concept(
            String id,
            String source,
            String kind,
            @Nullable String code,
            boolean withdrawn,
            Map<String, List<String>> names,
            Map<String, List<String>> former) {
        private String name() {
            List<String> swedish = names.getOrDefault("sv", List.of());
            return swedish.isEmpty()
                    ? names.values().stream().flatMap(List::stream).findFirst().orElse(id)
                    : swedish.getFirst();
        }

        private boolean is(String wanted) {
            return kind.equals(wanted);
        }
    }

    record Link(String has, String wanted, int percent) {}

    static Official of(long edition, List<Concept> all, List<Link> links, Map<String, Set<String>> ssykOfIsco) {
        List<Concept> concepts = all.stream()
                .sorted(Comparator.comparing(Concept::withdrawn).thenComparing(Concept::id))
                .toList();
        List<OccupationCatalogue.Entry> titles = new ArrayList<>();
        List<Named> occupations = new ArrayList<>();
        List<Named> skills = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        Map<String, Occupation> byId = new HashMap<>();
        // Groups first, so that a code Insteg has no title for is shown by the group's.
        for (String kind : List.of("group", "occupation", "skill")) {
            for (Concept one : concepts) {
                if (!one.is(kind)) {
                    continue;
                }
                String code = ssyk(one, ssykOfIsco);
                if (kind.equals("skill")) {
                    ids.putIfAbsent("s:" + PlainText.key(one.name()), one.id());
                    if (!one.withdrawn()) {
                        skills.add(new Named(one.name(), false, one.names()));
                    }
                } else if (code != null) {
                    boolean official = one.source().equals("jobtech");
                    titles.add(entry(code, one, official));
                    if (official) {
                        Occupation occupation = new Occupation(code, one.name(), PlainText.key(one.name()));
                        byId.put(one.id(), occupation);
                        former(one).forEach(name -> ids.putIfAbsent("o:" + PlainText.key(name), one.id()));
                    }
                    if (!one.withdrawn()) {
                        occupations.add(new Named(
                                official ? one.name() + " (" + code + ")" : code, kind.equals("group"), one.names()));
                    }
                }
            }
        }
        List<Occupation> names = new ArrayList<>();
        concepts.stream()
                .filter(one -> one.is("occupation") && byId.containsKey(one.id()) && !one.withdrawn())
                .forEach(one -> names.add(byId.get(one.id())));
        List<Substitutes.Link> between = new ArrayList<>();
        for (Link link : links) {
            Occupation has = byId.get(link.has());
            Occupation wanted = byId.get(link.wanted());
            if (has != null && wanted != null) {
                between.add(new Substitutes.Link(has, wanted, link.percent()));
            }
        }
        return new Official(
                edition,
                OccupationCatalogue.starter().with(titles),
                Substitutes.starter().with(names, between),
                List.copyOf(occupations),
                List.copyOf(skills),
                Map.copyOf(ids));
    }

    private static List<String> former(Concept one) {
        List<String> names = new ArrayList<>();
        names.add(one.name());
        names.addAll(one.former().getOrDefault("sv", List.of()));
        return names;
    }

    /** ESCO's group is one of ISCO; it counts when just one group of SSYK corresponds. */
    private static @Nullable String ssyk(Concept one, Map<String, Set<String>> ssykOfIsco) {
        String code = one.code();
        if (code == null || one.source().equals("jobtech")) {
            return code;
        }
        Set<String> groups = ssykOfIsco.getOrDefault(code, Set.of());
        return groups.size() == 1 ? groups.iterator().next() : null;
    }

    /** Insteg's own everyday words stay what they are where ESCO, which knows no Swedish groups, says otherwise. */
    private static OccupationCatalogue.Entry entry(String code, Concept one, boolean official) {
        List<OccupationCatalogue.Title> titles = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Map<String, List<String>> names : List.of(one.names(), one.former())) {
            names.forEach((language, texts) -> texts.stream()
                    .filter(text -> official || !OccupationCatalogue.starter().knows(text))
                    .filter(said::add)
                    .forEach(text -> titles.add(new OccupationCatalogue.Title(text, language))));
        }
        return new OccupationCatalogue.Entry(code, titles);
    }
}
