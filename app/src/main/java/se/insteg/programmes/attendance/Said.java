package se.insteg.programmes.attendance;

/** What can be said of one person at one session. */
public sealed interface Said {
    /** There from beginning to end. */
    record Here() implements Said {}

    /** @param minutes after the beginning that somebody came, 1 to {@link #MOST} */
    record Late(int minutes) implements Said {
        public static final int MOST = 719;
    }

    record Absent(AbsenceReason reason) implements Said {}

    /** What the same person said before is taken back. */
    record Nothing() implements Said {}

    /** How it is written in forms and the database. */
    default String code() {
        return switch (this) {
            case Here here -> "here";
            case Late late -> "late";
            case Absent absent -> "absent";
            case Nothing nothing -> "nothing";
        };
    }

    /** Of a session so long, how many minutes it gives. */
    default int minutes(int length) {
        return length - Math.min(length, missed(length));
    }

    /** Minutes from the beginning that were missed. */
    private int missed(int length) {
        return switch (this) {
            case Here here -> 0;
            case Late late -> late.minutes();
            case Absent absent -> length;
            case Nothing nothing -> length;
        };
    }
}
