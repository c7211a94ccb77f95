package se.insteg.matching;

import se.insteg.matching.search.Found;

/** The part of every plan that is given: the locked units where they are. */
record Locked(Instance instance, int persons, long points) {

    static Locked of(Instance instance) {
        int persons = 0;
        long points = 0;
        for (int u = 0; u < instance.unitCount(); u++) {
            if (instance.unit(u).locked()) {
                persons += instance.unit(u).size();
                points += instance.pointsOfPair(instance.pair(u, instance.currentPlace(u)));
            }
        }
        return new Locked(instance, persons, points);
    }

    void fill(int[] place) {
        for (int u = 0; u < place.length; u++) {
            if (instance.unit(u).locked()) {
                place[u] = instance.currentPlace(u);
            }
        }
    }

    Progress progress(Found found, double seconds) {
        return new Progress(
                seconds,
                found.persons() + persons,
                found.bounds().persons() + persons,
                found.points() + points,
                found.bounds().points() + points);
    }
}
