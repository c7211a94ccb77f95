package se.insteg.planner.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.planner.wording.Message;

/**
 * A table with everything needed to tell each row's fate: where it stands, what it says and what it leaves unsaid.
 *
 * @param columns the columns the file has and somebody has use for: key → its title in the file. Keys of the planner's own
 *     are its documented English names in lower case with underscores, such as {@code max_travel}
 * @param rows in the table's order, with unique ids
 * @param rejected the rows that could not be used
 * @param rejectedFurther of rows that could not be used: what their {@link FurtherColumn}s said, by row number
 * @param notes how the file was read
 */
public record ReadTable<T>(
        Map<String, String> columns,
        List<ReadRow<T>> rows,
        List<RejectedRow> rejected,
        Map<Integer, Map<String, String>> rejectedFurther,
        List<Message> notes) {
    /**
     * Reads a table of people.
     *
     * @param today the day from which the future counts
     * @param catalogue what titles of occupations mean
     * @throws UnusableFile with a sentence for the user if there is no such table in the file
     */
    public static ReadTable<Person> people(
            SourceFile file, LocalDate today, List<FurtherColumn> further, OccupationCatalogue catalogue)
            throws UnusableFile {
        var sheet = new PersonSheet(file, today, further, catalogue);
        sheet.readFrom();
        return sheet.table(sheet.people());
    }

    /**
     * Reads a table of offers.
     *
     * @param today the day from which the future counts
     * @param catalogue what titles of occupations mean
     * @throws UnusableFile with a sentence for the user if there is no such table in the file
     */
    public static ReadTable<Offer> offers(
            SourceFile file, LocalDate today, List<FurtherColumn> further, OccupationCatalogue catalogue)
            throws UnusableFile {
        var sheet = new OfferSheet(file, today, further, catalogue);
        sheet.readFrom();
        return sheet.table(sheet.offers());
    }

    /**
     * Reads a table of organisations, each by its name.
     *
     * @throws UnusableFile with a sentence for the user if there is no such table in the file
     */
    public static ReadTable<String> hosts(SourceFile file, List<FurtherColumn> further) throws UnusableFile {
        var sheet = new HostSheet(file, further);
        sheet.readFrom();
        return sheet.table(sheet.names());
    }

    /**
     * Reads a table of placements, each from a first day to a last.
     *
     * @throws UnusableFile with a sentence for the user if there is no such table in the file
     */
    public static ReadTable<DaySpan> placements(SourceFile file, List<FurtherColumn> further) throws UnusableFile {
        var sheet = new PlacementSheet(file, further);
        sheet.readFrom();
        return sheet.table(sheet.spans());
    }

    /**
     * Reads a table of what happens on days, each by its date.
     *
     * @param last the latest day that a row may be about
     * @throws UnusableFile with a sentence for the user if there is no such table in the file
     */
    public static ReadTable<LocalDate> days(SourceFile file, LocalDate last, List<FurtherColumn> further)
            throws UnusableFile {
        var sheet = new DaySheet(file, last, further);
        sheet.readFrom();
        return sheet.table(sheet.days());
    }

    /** What the rows became, without where they stand. */
    List<T> values() {
        return rows.stream().map(ReadRow::value).toList();
    }
}
