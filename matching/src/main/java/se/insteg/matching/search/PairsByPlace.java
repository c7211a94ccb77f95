package se.insteg.matching.search;

/** The pairs of each place, ordered by unit. */
final class PairsByPlace {
    private final int[] start;
    private final int[] pair;
    private final int[] unit;

    PairsByPlace(Model model) {
        start = new int[model.places() + 1];
        for (int p : model.place()) {
            start[p + 1]++;
        }
        for (int p = 0; p < model.places(); p++) {
            start[p + 1] += start[p];
        }
        int[] next = start.clone();
        pair = new int[model.pairs()];
        unit = new int[model.pairs()];
        for (int u = 0; u < model.units(); u++) {
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                int at = next[model.place()[k]]++;
                pair[at] = k;
                unit[at] = u;
            }
        }
    }

    int first(int place) {
        return start[place];
    }

    int end(int place) {
        return start[place + 1];
    }

    int pair(int position) {
        return pair[position];
    }

    int unit(int position) {
        return unit[position];
    }
}
