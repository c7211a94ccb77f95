package se.insteg.matching.search;

/** How many pairs count under each limit, and under each two limits of the same place. Limits are grouped by place. */
final class Overlaps {
    private final int[] firstOfPlace;
    private final int[] endOfPlace;
    private final int[] cellStart;
    private final int[] count;

    Overlaps(Model model) {
        int limits = model.limits();
        firstOfPlace = new int[limits];
        endOfPlace = new int[limits];
        cellStart = new int[limits + 1];
        for (int l = 0; l < limits; l++) {
            boolean same = l > 0 && model.limitPlace()[l] == model.limitPlace()[l - 1];
            firstOfPlace[l] = same ? firstOfPlace[l - 1] : l;
        }
        for (int l = limits - 1; l >= 0; l--) {
            boolean last = l + 1 == limits || firstOfPlace[l + 1] != firstOfPlace[l];
            endOfPlace[l] = last ? l + 1 : endOfPlace[l + 1];
        }
        for (int l = 0; l < limits; l++) {
            cellStart[l + 1] = cellStart[l] + endOfPlace[l] - firstOfPlace[l];
        }
        count = new int[cellStart[limits]];
        for (int k = 0; k < model.pairs(); k++) {
            for (int i = model.pairLimitStart()[k]; i < model.pairLimitStart()[k + 1]; i++) {
                for (int j = model.pairLimitStart()[k]; j < model.pairLimitStart()[k + 1]; j++) {
                    count[cell(model.pairLimit()[i], model.pairLimit()[j])]++;
                }
            }
        }
    }

    int firstOfPlace(int limit) {
        return firstOfPlace[limit];
    }

    int endOfPlace(int limit) {
        return endOfPlace[limit];
    }

    int members(int limit) {
        return count[cell(limit, limit)];
    }

    int shared(int a, int b) {
        return count[cell(a, b)];
    }

    boolean nestedOrDisjoint(int a, int b) {
        int shared = shared(a, b);
        return shared == 0 || shared == members(a) || shared == members(b);
    }

    private int cell(int a, int b) {
        return cellStart[a] + b - firstOfPlace[a];
    }
}
