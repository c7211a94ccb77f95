package se.insteg.planner.sheet;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number where to find it: the line in a CSV file where the row begins, or the row number in the Excel sheet;
 *     the first is 1
 * @param cells its cells from the left; rows may differ in length
 * @param unclosedQuote true if a quotation mark opened in this row is never closed, so that its cells cannot be trusted
 */
public record Row(int number, List<Cell> cells, boolean unclosedQuote) {
    public Row(int number, List<Cell> cells) {
        this(number, cells, false);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The cell in the given column, counted from 0; blank beyond the end of the row. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
