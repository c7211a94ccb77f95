package se.insteg.access;

import java.util.Map;

/**
 * Rows with an id that go when the last row that refers to them has gone, such as a household with its last member. A row
 * that somebody protected refers to is not seen to be needed: the reference itself keeps it, and so must not delete.
 */
public final class WithTheLast implements Forgetting {
    private static final Kept NO_LONGER = Kept.days(0);

    private final String name;
    private final ErasedRows erased;
    private final String table;
    private final String due;

    /** @param due as in {@link ErasedRows#of} */
    public WithTheLast(String name, ErasedRows erased, String table, String due) {
        this.name = name;
        this.erased = erased;
        this.table = table;
        this.due = due;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Kept> tables() {
        return Map.of(table, NO_LONGER);
    }

    @Override
    public int forget() {
        return erased.oneByOne(table, NO_LONGER, due);
    }
}
