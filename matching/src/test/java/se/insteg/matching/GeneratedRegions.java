package se.insteg.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A country in small: persons and places lie in regions of about 400 persons, and nearly all of a person's 20 to 60
 * admissible places are in the own region or the next. Points are what a criteria model gives: a quality of the place that
 * many want, a fit of the pair, and travel; 0 to 1,000. Seats are as many as persons.
 */
final class GeneratedRegions {
    private static final List<String> LANGUAGES =
            List.of("ara", "som", "tir", "prs", "kur", "ukr", "eng", "fra", "tur", "swa");

    private GeneratedRegions() {}

    /** Single persons, no class caps. */
    static Instance pure(int persons, int places, long seed) {
        return generate(persons, places, seed, 1, false);
    }

    /** Single persons with one to three languages, at most two of a language at a place. */
    static Instance capped(int persons, int places, long seed) {
        return generate(persons, places, seed, 1, true);
    }

    /** Households of one to six persons and language caps. */
    static Instance full(int persons, int places, long seed) {
        return generate(persons, places, seed, 6, true);
    }

    private static Instance generate(int persons, int places, long seed, int mostInHousehold, boolean caps) {
        SplittableRandom random = new SplittableRandom(seed);
        int regions = Math.max(1, persons / 400);
        InstanceBuilder builder = Instance.builder();
        List<List<Integer>> placesOf = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            placesOf.add(new ArrayList<>());
        }
        int[] quality = new int[places];
        int seatsPerPlace = Math.max(1, persons / places);
        for (int p = 0; p < places; p++) {
            int capacity = 1 + random.nextInt(2 * seatsPerPlace - 1) + (mostInHousehold > 1 ? random.nextInt(4) : 0);
            Place place = Place.of("p" + p, capacity);
            builder.place(caps ? place.classCap(2 + (mostInHousehold > 1 ? random.nextInt(4) : 0)) : place);
            quality[p] = random.nextInt(300);
            placesOf.get(random.nextInt(regions)).add(p);
        }
        int placed = 0;
        for (int u = 0; placed < persons; u++) {
            int size = mostInHousehold == 1 ? 1 : 1 + Math.min(random.nextInt(mostInHousehold), random.nextInt(6));
            placed += size;
            builder.unit(
                    Unit.of("u" + u).size(size).priority(random.nextInt(900)).classes(languages(random, caps)));
            int home = random.nextInt(regions);
            boolean[] seen = new boolean[places];
            int wanted = 20 + random.nextInt(41);
            for (int i = 0; i < wanted; i++) {
                int region = random.nextInt(10) > 0 ? home : (home + 1) % regions;
                List<Integer> near = placesOf.get(region);
                if (near.isEmpty()) {
                    continue;
                }
                int p = near.get(random.nextInt(near.size()));
                if (!seen[p]) {
                    seen[p] = true;
                    int travel = region == home ? 0 : 120;
                    builder.pair(u, p, size * Math.max(0, quality[p] + random.nextInt(700) - travel));
                }
            }
        }
        return builder.build();
    }

    private static List<String> languages(SplittableRandom random, boolean caps) {
        List<String> spoken = new ArrayList<>();
        int count = caps ? 1 + Math.min(random.nextInt(3), random.nextInt(3)) : 0;
        for (int i = 0; i < count; i++) {
            spoken.add(LANGUAGES.get(Math.min(random.nextInt(10), random.nextInt(10))));
        }
        return spoken;
    }
}
