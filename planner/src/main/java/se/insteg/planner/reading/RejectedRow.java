package se.insteg.planner.reading;

import se.insteg.planner.wording.Message;

/**
 * Something in a row that makes the row unusable; a row with several such cells has several of these.
 *
 * @param file the file's name
 * @param row line in a CSV file or row in an Excel sheet, the header usually being 1
 * @param column the column's name as the file has it, or empty when the whole row is meant
 * @param value the cell as written, shortened if very long, without invisible characters
 * @param problem what is wrong
 * @param remedy what to do about it
 */
public record RejectedRow(String file, int row, String column, String value, Message problem, Message remedy) {}
