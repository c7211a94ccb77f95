package se.insteg.placements.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the board, in the order a placement goes through them. */
public enum Column {
    /** Nobody has proposed them, and they have no placement. */
    MATCH,
    PROPOSED,
    /** An agreement is being written or signed; the placement has not begun. */
    AGREEMENT,
    RUNNING,
    /** Begun or over, and somebody is to be asked how it goes. */
    FOLLOW_UP,
    /** Over, lately, and nobody is left to ask. */
    DONE;

    /** As in addresses: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is none. */
    public static Optional<Column> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
