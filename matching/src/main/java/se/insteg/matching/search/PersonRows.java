package se.insteg.matching.search;

import se.insteg.matching.flow.SeatNetwork;

/**
 * The persons of units as rows of a flow: each person of a unit has the unit's pairs, for an equal part of their worth. Rows
 * are numbered by their unit's middle place, so that those who compete lie near each other in memory.
 */
final class PersonRows {
    private final Model model;
    private final int[] firstRow;
    private final int[] unitOfRow;
    private final int[] rowStart;

    PersonRows(Model model) {
        this.model = model;
        firstRow = new int[model.units()];
        unitOfRow = new int[model.persons()];
        rowStart = new int[unitOfRow.length + 1];
        int rows = 0;
        for (int u : byMiddlePlace(model)) {
            firstRow[u] = rows;
            for (int person = 0; person < model.size()[u]; person++) {
                unitOfRow[rows] = u;
                rowStart[rows + 1] = rowStart[rows] + model.start()[u + 1] - model.start()[u];
                rows++;
            }
        }
    }

    /** A counting sort; units without pairs come first. */
    private static int[] byMiddlePlace(Model model) {
        int[] next = new int[model.places() + 2];
        for (int u = 0; u < model.units(); u++) {
            next[model.middlePlace(u) + 2]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] order = new int[model.units()];
        for (int u = 0; u < order.length; u++) {
            order[next[model.middlePlace(u) + 1]++] = u;
        }
        return order;
    }

    /** The flow with every pair's value before multipliers. */
    SeatNetwork network(Doors doors, Scale scale) {
        int rows = unitOfRow.length;
        int[] node = new int[rowStart[rows]];
        long[] value = new long[rowStart[rows]];
        for (int row = 0; row < rows; row++) {
            int u = unitOfRow[row];
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                node[pair(row, k)] = doors.nodeOfPair[k];
                value[pair(row, k)] = scale.perPersonOf(model, u, k);
            }
        }
        return new SeatNetwork(rowStart, node, value, doors.parent, doors.capacity);
    }

    int first(int unit) {
        return firstRow[unit];
    }

    /** One past the last row of the unit. */
    int end(int unit) {
        return firstRow[unit] + model.size()[unit];
    }

    /** The flow's pair of a row for a pair of its unit. */
    int pair(int row, int unitPair) {
        return rowStart[row] + unitPair - model.start()[unitOfRow[row]];
    }

    /** The unit's pair for a pair of the flow. */
    int unitPair(int row, int pair) {
        return pair - rowStart[row] + model.start()[unitOfRow[row]];
    }
}
