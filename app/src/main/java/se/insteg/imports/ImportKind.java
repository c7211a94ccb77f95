package se.insteg.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.insteg.access.Action;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;

/**
 * A kind of table that can be imported: its columns, and what a row does to the records of its room. Declared as a bean by
 * that room. Every method but {@link #read} runs in a transaction of the one who brought the file; rights are asked row by
 * row.
 */
public interface ImportKind {
    /** Lower-case noun such as "people", stored with its imports. */
    String key();

    /** The beginning of its own messages, such as "people.import". */
    String messages();

    /** The page above it, such as "/people". */
    String home();

    /** Where its pages are, such as "/people/import". */
    String path();

    /** What one must be allowed to, for one's own imports. */
    Action action();

    /** The fields of a new record that the preview shows, in order; a changed one shows what changes. */
    List<String> telling();

    /** @throws UnusableFile with a sentence for the user when there is no such table in the file */
    ReadFile read(SourceFile file, ImportSettings settings) throws UnusableFile;

    /** What each of the rows would do now, in their order. None has problems from reading. */
    List<Judgement> judge(List<StagedRow> rows, ImportSettings settings);

    /** The same, to be looked at; what of others' records is shown is written to the audit log. */
    List<ShownRow> show(List<StagedRow> rows, ImportSettings settings);

    /**
     * Does what was judged. The rows do something, and those that are {@link Outcome#ALIKE} were said to be others.
     *
     * @param bases what each was judged against, by row number
     * @return the records, by row number
     * @throws Overtaken when a record is no longer what it was
     */
    Map<Integer, UUID> apply(List<StagedRow> rows, Map<Integer, String> bases, ImportSettings settings);

    /** Names of these records with the ways to them, for the result; those one may not see are left out. */
    List<Made> made(List<UUID> records);

    /** Words for what the rows say. */
    ValueWords words(List<ShownRow> rows);

    /** A record that was made or changed. */
    record Made(UUID id, String name, String href, boolean isProtected) {}

    /** Somebody else was there between the preview and the confirmation; nothing may be written. */
    final class Overtaken extends RuntimeException {
        public Overtaken() {
            super("A record was changed by somebody else", null, false, false);
        }
    }
}
