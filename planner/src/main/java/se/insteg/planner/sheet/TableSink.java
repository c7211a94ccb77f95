package se.insteg.planner.sheet;

import java.util.List;
import se.insteg.planner.wording.Message;

/** Receives a table as it is read: notes at any time, the header once, then every row that is not blank. */
public interface TableSink {
    /** How many of these texts are names of columns this receiver knows; used to find the header and the separator. */
    int knownColumns(List<String> texts);

    /** Whether a row with these texts has the columns without which the table is useless. */
    boolean isHeader(List<String> texts);

    /**
     * The sentence for a file without a usable header.
     *
     * @param found the columns of the row most like a header; empty if there was none
     */
    Message noHeader(List<String> found);

    void header(Row header);

    void row(Row row);

    /** Something the reader of the result should know about how the file was read. */
    void note(Message note);
}
