package se.insteg.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One after the other, in all programs that share the database: by its locks, which end with the transaction, also when it is killed. */
public final class Turns {
    private Turns() {}

    /** Waits until nobody else does this. @param what the same words for the same thing; they begin with its room */
    public static void take(JdbcClient jdbc, String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(what)
                .query(row -> {});
    }

    /** Whether nobody does this; then it is one's own turn. */
    public static boolean takeIfFree(JdbcClient jdbc, String what) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(what)
                .query(Boolean.class)
                .single();
    }
}
