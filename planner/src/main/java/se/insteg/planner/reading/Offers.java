package se.insteg.planner.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Offer;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.planner.wording.Message;

/**
 * The offers of one table.
 *
 * @param offers in the table's order, with unique ids
 * @param rejected the rows that could not be used
 * @param notes how the file was read
 */
public record Offers(List<Offer> offers, List<RejectedRow> rejected, List<Message> notes) {
    /**
     * Reads a table of offers.
     *
     * @param today the day from which the future counts
     * @throws UnusableFile with a sentence for the user if there is no such table in the file
     */
    public static Offers read(Path file, LocalDate today) throws UnusableFile {
        var table = ReadTable.offers(SourceFile.of(file), today, List.of(), OccupationCatalogue.starter());
        return new Offers(table.values(), table.rejected(), table.notes());
    }
}
