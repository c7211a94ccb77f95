package se.insteg.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import se.insteg.matching.History.Past;

/**
 * A solved instance that goes on living: people arrive and leave, points change, seats open and close, and after each change
 * the plan is the best again.
 *
 * <p>Single persons without class caps: optimal after every change, by one or two shortest paths; how long that takes for a
 * whole nation is measured in docs/benchmarks (live-160000x50000). Only those along the chains of moves that mend the plan
 * move, and nobody does where a change leaves everybody at their best under the prices (the line of {@link Unit#priority} is
 * asked only when everything is solved afresh). Of chains that cost the same, staying as one is among them, the one found
 * first is taken, which need not be the shortest.
 *
 * <p>Otherwise the plan is searched and bounded anew within the options' time limit. The plan at hand is mended where it no
 * longer fits and kept if nothing better is found; if something is, that may have anybody elsewhere.
 *
 * <p>Not for use by several threads at the same time.
 */
public final class Live {
    private final Options options;
    private Register register;
    private Standing standing;
    private final History history;

    private Live(Options options, History history, Register register, Standing standing) {
        this.options = options;
        this.history = history;
        this.register = register;
        this.standing = standing;
    }

    /**
     * Solves the instance and stays with it.
     *
     * @param options the time limit is for solving now, and again for each change that has to be searched
     * @throws InvalidInstanceException when there are more than 2^29 pairs
     */
    public static Live of(Instance instance, Options options) {
        return of(instance, options, new History());
    }

    static Live of(Instance instance, Options options, History history) {
        ChangeReader.checkPairs(instance.pairCount());
        Register register = Register.of(instance);
        return new Live(options, history, register, Solving.solve(register, options, null));
    }

    /**
     * Stands where the snapshot was taken; nothing is solved again.
     *
     * @throws IllegalArgumentException when the options have another objective than the snapshot was taken under
     */
    public static Live of(Snapshot snapshot, Options options) {
        snapshot.checkObjective(options.objective());
        Register register = snapshot.register();
        return new Live(options, new History(), register, snapshot.standing(register));
    }

    /**
     * Makes the changes, all or none, and the plan the best again.
     *
     * @return what they came to
     * @throws InvalidInstanceException when a change cannot be made; then nothing has changed
     */
    public Effect apply(Change... changes) {
        return apply(List.of(changes));
    }

    /** The same for a list. */
    public Effect apply(List<Change> changes) {
        moveOutOfWornMemory();
        Effect effect = make(changes);
        history.trim(register, standing);
        return effect;
    }

    /** Makes the changes, all or none. The history grows by one and loses nothing, so that those around it can be undone too. */
    private Effect make(List<Change> changes) {
        Tally before = tally();
        Past past = new Past(standing, register.mark(), standing.mark());
        history.push(past);
        boolean done = false;
        try {
            ChangeReader reader = new ChangeReader(register);
            changes.forEach(reader::apply);
            reader.checkSums();
            Moves moves = new Moves(register, register.since(past.registerMark()), past.standing());
            follow(past);
            Effect effect = new Effect(objective(), before, tally(), moves.to(standing, past.standingMark()));
            done = true;
            return effect;
        } finally {
            // Whatever it was: a refused change, or an error of the caller's progress or of memory.
            if (!done) {
                undo();
            }
        }
    }

    /** What the changes would come to; afterwards everything is as before, to the last move. */
    public Effect tryOut(Change... changes) {
        return tryOut(List.of(changes));
    }

    /** The same for a list. */
    public Effect tryOut(List<Change> changes) {
        return tryOut(changes, effect -> effect);
    }

    /** The same, and asks something while the changes stand; that may try out more. */
    <T> T tryOut(List<Change> changes, Function<Effect, T> meanwhile) {
        Effect effect = make(changes);
        try {
            return meanwhile.apply(effect);
        } finally {
            undo();
        }
    }

    /**
     * Takes the last {@link #apply} back that has not been taken back: the very plan from before. At least one can be, and
     * as many as a few million written numbers hold, or the last twenty where the plan has to be searched.
     *
     * @throws NoSuchElementException when there is nothing to take back
     */
    public void undo() {
        Past past = history.pop();
        register.undoTo(past.registerMark());
        standing = past.standing();
        standing.undoTo(past.standingMark());
    }

    /** How many changes can be taken back. */
    int undoable() {
        return history.size();
    }

    /** The state at this moment, to come back to later. It shares units, places and pairs, and copies a few numbers for each. */
    public Snapshot snapshot() {
        return Snapshot.of(objective(), register, standing);
    }

    /**
     * Goes back to a snapshot of this or another {@code Live}. What was applied before can no longer be taken back.
     *
     * @throws IllegalArgumentException when the snapshot was taken under another objective
     */
    public void restore(Snapshot snapshot) {
        snapshot.checkObjective(objective());
        history.clear();
        register = snapshot.register();
        standing = snapshot.standing(register);
    }

    public Objective objective() {
        return options.objective();
    }

    /** What the plan comes to and how good that is. */
    public Tally tally() {
        return standing.tally();
    }

    /** The plan with its prices, for reading at leisure; takes time and memory in proportion to the instance. */
    public Solution solution() {
        return standing.solution();
    }

    /** The id of the place the unit is given, or empty. */
    public Optional<String> placeOf(String unitId) {
        int place = standing.place(unitNumber(unitId));
        Place there = place == Solution.UNPLACED ? null : register.place(place);
        return there == null ? Optional.empty() : Optional.of(there.id());
    }

    /** The points of the pair, loyalty included; empty when it is excluded. */
    public OptionalInt points(String unitId, String placeId) {
        UnitEntry entry = register.unit(unitNumber(unitId));
        int place = placeNumber(placeId);
        return entry == null || !entry.admits(place) ? OptionalInt.empty() : OptionalInt.of(entry.pointsAt(place));
    }

    /** Whether the unit keeps its place whatever happens. */
    public boolean isLocked(String unitId) {
        UnitEntry entry = register.unit(unitNumber(unitId));
        return entry != null && !entry.isFree();
    }

    /** The ids of the unit's admissible places. */
    public List<String> placesOf(String unitId) {
        UnitEntry entry = register.unit(unitNumber(unitId));
        List<String> ids = new ArrayList<>();
        if (entry != null) {
            for (int p : entry.places()) {
                Place place = register.place(p);
                if (place != null) {
                    ids.add(place.id());
                }
            }
        }
        return ids;
    }

    /** The seats of the place, taken or not. */
    public int capacity(String placeId) {
        Place place = register.place(placeNumber(placeId));
        return place == null ? 0 : place.capacity();
    }

    /** The price of one seat at the place; what it means is said at {@link Prices}. */
    public Price price(String placeId) {
        return standing.price(placeNumber(placeId));
    }

    private int unitNumber(String id) {
        int unit = register.unitNumber(id);
        if (unit < 0) {
            throw new IllegalArgumentException("there is no unit '" + id + "'");
        }
        return unit;
    }

    private int placeNumber(String id) {
        int place = register.placeNumber(id);
        if (place < 0) {
            throw new IllegalArgumentException("there is no place '" + id + "'");
        }
        return place;
    }

    private void follow(Past past) {
        if (past.standing() instanceof ExactStanding exact && exact.canFollow()) {
            exact.follow(register.since(past.registerMark()));
        } else {
            standing = Solving.solve(register, options, past.standing());
        }
    }

    /** Long use leaves gaps in memory. The worn standing is kept as long as its changes can be taken back. */
    private void moveOutOfWornMemory() {
        if (standing instanceof ExactStanding exact && exact.isWorn()) {
            history.keepThoseOn(exact, register);
            standing = exact.copy(register);
        }
    }
}
