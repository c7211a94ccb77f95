package se.insteg.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import se.insteg.matching.Instance;
import se.insteg.matching.InstanceBuilder;
import se.insteg.matching.Place;
import se.insteg.matching.Unit;

/**
 * A generated country. Persons and places lie in regions of about 400 persons, on a ring. A person can take 20 to 60 places,
 * nine in ten of the own region and the others of the next one. Points, 0 to 1,000 for each person of a household, are what a
 * criteria model gives: a quality of the place that many want, a fit of the pair, less travel to the next region. Seats are
 * about as many as persons.
 *
 * <p>The full kind has households of one to six persons with one to three of ten languages, some much more common than others,
 * and a cap on how many at a place share a language.
 */
final class Country {
    private static final List<String> LANGUAGES =
            List.of("ara", "som", "tir", "prs", "kur", "ukr", "eng", "fra", "tur", "swa");
    private static final int PERSONS_IN_REGION = 400;
    private static final int TRAVEL = 120;

    private final SplittableRandom random;
    private final boolean full;
    private final InstanceBuilder builder = Instance.builder();

    private Country(long seed, boolean full) {
        random = new SplittableRandom(seed);
        this.full = full;
    }

    static Instance of(int persons, int places, boolean full, long seed) {
        return new Country(seed, full).generate(persons, places);
    }

    private Instance generate(int persons, int places) {
        int regions = Math.max(1, persons / PERSONS_IN_REGION);
        List<List<Integer>> placesOf = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            placesOf.add(new ArrayList<>());
        }
        int[] quality = new int[places];
        int seats = Math.max(1, persons / places);
        for (int p = 0; p < places; p++) {
            Place place = Place.of("p" + p, 1 + random.nextInt(2 * seats - 1) + (full ? random.nextInt(4) : 0));
            builder.place(full ? place.classCap(2 + random.nextInt(4)) : place);
            quality[p] = random.nextInt(300);
            placesOf.get(random.nextInt(regions)).add(p);
        }
        int[] seenBy = new int[places];
        int living = 0;
        for (int u = 0; living < persons; u++) {
            int size = full ? 1 + Math.min(random.nextInt(6), random.nextInt(6)) : 1;
            living += size;
            Unit unit = Unit.of("u" + u).size(size).priority(random.nextInt(900));
            builder.unit(full ? unit.classes(languages()) : unit);
            int home = random.nextInt(regions);
            int wanted = 20 + random.nextInt(41);
            for (int i = 0; i < wanted; i++) {
                int region = random.nextInt(10) > 0 ? home : (home + 1) % regions;
                List<Integer> near = placesOf.get(region);
                int p = near.isEmpty() ? -1 : near.get(random.nextInt(near.size()));
                if (p >= 0 && seenBy[p] != u + 1) {
                    seenBy[p] = u + 1;
                    int travel = region == home ? 0 : TRAVEL;
                    builder.pair(u, p, size * Math.max(0, quality[p] + random.nextInt(700) - travel));
                }
            }
        }
        return builder.build();
    }

    private List<String> languages() {
        List<String> spoken = new ArrayList<>();
        int count = 1 + Math.min(random.nextInt(3), random.nextInt(3));
        for (int i = 0; i < count; i++) {
            spoken.add(LANGUAGES.get(Math.min(random.nextInt(10), random.nextInt(10))));
        }
        return spoken;
    }
}
