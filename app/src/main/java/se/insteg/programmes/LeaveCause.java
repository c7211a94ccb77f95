package se.insteg.programmes;

/** Why somebody stopped before the end. */
public enum LeaveCause {
    WORK,
    STUDIES,
    PLACEMENT,
    MOVED_AWAY,
    HEALTH,
    PARENTAL_LEAVE,
    /** Does not want to go on. */
    OWN_WISH,
    /** Has not come, and nobody has reached them. */
    NO_CONTACT,
    OTHER;

    public String code() {
        return Codes.of(this);
    }
}
