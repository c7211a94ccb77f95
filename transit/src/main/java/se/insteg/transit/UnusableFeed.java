package se.insteg.transit;

/** A file that is no timetable. */
public final class UnusableFeed extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong; what to do about it is said by whoever shows it. */
    public enum Problem {
        /** No zip file, or a broken one. */
        NO_ZIP,
        /** More than can be taken in. */
        TOO_LARGE,
        /** A file that every feed has is not there: {@link #file}. */
        FILE_MISSING,
        /** A field that must be there is not: {@link #file}, {@link #line}, {@link #detail} (its name). */
        FIELD_MISSING,
        /** A value that cannot be: {@link #file}, {@link #line}, {@link #detail} (field and value). */
        BAD_VALUE,
        /** Something refers to what does not exist: {@link #file}, {@link #line}, {@link #detail} (its id). */
        DANGLING,
        /** Well-formed, but nothing runs on any day. */
        NOTHING_RUNS
    }

    private final Problem problem;
    private final String file;
    private final int line;
    private final String detail;

    UnusableFeed(Problem problem, String file, int line, String detail) {
        super(problem + " " + file + ":" + line + " " + detail);
        this.problem = problem;
        this.file = file;
        this.line = line;
        this.detail = detail;
    }

    public Problem problem() {
        return problem;
    }

    /** Such as "stop_times.txt", or empty. */
    public String file() {
        return file;
    }

    /** From 1, the heading being the first; 0 when it is not about a line. */
    public int line() {
        return line;
    }

    public String detail() {
        return detail;
    }
}
