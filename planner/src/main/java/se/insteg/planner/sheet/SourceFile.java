package se.insteg.planner.sheet;

import java.nio.file.Path;

/**
 * A file to read a table from, and how much of it.
 *
 * @param path where it is
 * @param name what the user calls it, for sentences; never used to find it
 * @param mostBytes larger files are refused unread
 * @param mostRows longer tables are refused, header and blank rows not counted
 */
public record SourceFile(Path path, String name, long mostBytes, int mostRows) {
    private static final long LARGEST = 512L << 20;
    private static final int LONGEST = 2_000_000;

    /** A file on the user's own computer: as much as the computer can take. */
    public static SourceFile of(Path path) {
        var name = path.getFileName();
        return new SourceFile(path, name == null ? path.toString() : name.toString(), LARGEST, LONGEST);
    }
}
