package se.insteg.planner.reading;

import java.nio.file.Path;
import java.util.List;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.planner.wording.Message;

/**
 * The travel times of one table with the columns from, to and minutes.
 *
 * @param table the times; of a repeated journey the first
 * @param rejected the rows that could not be used
 * @param notes how the file was read
 */
public record TravelTimes(TravelTable table, List<RejectedRow> rejected, List<Message> notes) {
    /** @throws UnusableFile with a sentence for the user if there is no such table in the file */
    public static TravelTimes read(Path file) throws UnusableFile {
        var table = new TravelTable();
        var sheet = new Sheet<TravelColumn>(TravelColumn.class, SourceFile.of(file), List.of()) {
            @Override
            boolean read(Fields<TravelColumn> fields) {
                var from = fields.id(TravelColumn.FROM);
                var to = fields.id(TravelColumn.TO);
                var minutes =
                        fields.read(TravelColumn.MINUTES, text -> NumberText.whole(text, 0, Quantity.MOST_MINUTES));
                if (minutes == null) {
                    if (fields.usable()) {
                        fields.problem(TravelColumn.MINUTES, "missing");
                    }
                } else if (fields.usable() && !table.put(from, to, minutes)) {
                    fields.problem(TravelColumn.TO, "repeatedJourney", from, to);
                }
                return fields.usable();
            }
        };
        sheet.readFrom();
        return new TravelTimes(table, sheet.rejected(), sheet.notes());
    }
}
