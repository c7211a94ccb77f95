package se.insteg.planner.sheet;

/**
 * One cell of a table.
 *
 * @param kind what the file says the cell holds; cells of CSV are TEXT or BLANK
 * @param text the content as text: a number with a decimal point and no grouping, a date as yyyy-MM-dd, an error as
 *     Excel writes it; of a cell TOO_LONG only the beginning
 */
public record Cell(Kind kind, String text) {
    /** Longest content read, in characters; twice what Excel itself allows. */
    public static final int LONGEST = 65_536;

    public static final Cell BLANK = new Cell(Kind.BLANK, "");

    /** What the file says a cell holds. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        ERROR,
        TOO_LONG
    }

    public static Cell text(CharSequence content) {
        var text = content.toString();
        return text.isBlank() ? BLANK : new Cell(Kind.TEXT, text);
    }

    public static Cell tooLong(CharSequence beginning) {
        return new Cell(Kind.TOO_LONG, beginning.subSequence(0, Math.min(40, beginning.length())) + "…");
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }
}
