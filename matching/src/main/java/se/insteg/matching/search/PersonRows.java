package se.insteg.matching.search;

import se.insteg.matching.flow.SeatNetwork;

/** The persons of units as rows of a flow: each person of a unit has the unit's pairs, for an equal part of their worth. */
final class PersonRows {
    private final Model model;
    private final int[] firstRow;
    private final int[] unitOfRow;
    private final int[] rowStart;

    PersonRows(Model model) {
        this.model = model;
        firstRow = new int[model.units() + 1];
        for (int u = 0; u < model.units(); u++) {
            firstRow[u + 1] = firstRow[u] + model.size()[u];
        }
        int rows = firstRow[model.units()];
        unitOfRow = new int[rows];
        rowStart = new int[rows + 1];
        for (int u = 0; u < model.units(); u++) {
            for (int row = firstRow[u]; row < firstRow[u + 1]; row++) {
                unitOfRow[row] = u;
                rowStart[row + 1] = rowStart[row] + model.start()[u + 1] - model.start()[u];
            }
        }
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
        return firstRow[unit + 1];
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
