package se.insteg.programmes;

/** In what capacity somebody leads (MAR-12). */
public enum LeaderKind {
    STAFF,
    /** Employed with support, such as extratjänst. */
    SUBSIDISED,
    INTERN,
    VOLUNTEER,
    /** Of an association or another school. */
    EXTERNAL;

    public String code() {
        return Codes.of(this);
    }
}
