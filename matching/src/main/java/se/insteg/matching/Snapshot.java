package se.insteg.matching;

/** A {@link Live} as it was at a moment. Immutable; may be kept and gone back to any number of times. */
public final class Snapshot {
    private final Objective objective;
    private final Register register;
    private final Frozen frozen;

    /** What is needed to stand like this again, on a copy of the register. */
    private sealed interface Frozen {
        @SuppressWarnings("ArrayRecordComponent")
        record Exact(long perPerson, int[] places, long[] kept) implements Frozen {}

        record Searched(SearchedStanding standing) implements Frozen {}
    }

    private Snapshot(Objective objective, Register register, Frozen frozen) {
        this.objective = objective;
        this.register = register;
        this.frozen = frozen;
    }

    static Snapshot of(Objective objective, Register register, Standing standing) {
        return new Snapshot(
                objective,
                register.copy(),
                switch (standing) {
                    case ExactStanding exact -> new Frozen.Exact(exact.perPerson(), exact.places(), exact.keptPrices());
                    case SearchedStanding searched -> new Frozen.Searched(searched);
                });
    }

    /** @throws IllegalArgumentException when it was taken under another */
    void checkObjective(Objective wanted) {
        if (wanted != objective) {
            throw new IllegalArgumentException("the snapshot is of the best plan by " + objective + ", not by " + wanted
                    + "; solve its instance anew instead");
        }
    }

    /** An independent copy of the register. */
    Register register() {
        return register.copy();
    }

    /** The standing as it was. */
    Standing standing(Register copy) {
        return switch (frozen) {
            case Frozen.Exact(long perPerson, int[] places, long[] kept) ->
                ExactStanding.again(copy, objective, perPerson, places, kept);
            case Frozen.Searched(SearchedStanding standing) -> standing;
        };
    }
}
