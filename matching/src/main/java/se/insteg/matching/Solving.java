package se.insteg.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Solves what a register holds, from scratch or from a standing, and stands on the result. */
final class Solving {
    /** Persons times what a person counts stays below this, so that neither a plan's worth nor a bound leaves 64 bits. */
    static final long ROOM_FOR_PERSONS = 1L << 61;

    private static final long SMALL_CHANGES = 1 << 20;

    private Solving() {}

    static Standing solve(Register register, Options options, @Nullable Standing before) {
        RegisterReading reading = new RegisterReading(register);
        Instance instance = reading.instance();
        int[] start = null;
        if (before != null) {
            start = new int[instance.unitCount()];
            for (int u = 0; u < start.length; u++) {
                int at = before.place(reading.unitNumber(u));
                start[u] = at == Solution.UNPLACED ? at : reading.place(at);
            }
        }
        long perPerson = register.isPure() ? roomyWeight(register) : 0;
        Solution solution = Matching.solve(instance, options, perPerson, start);
        if (!register.isPure() || !solution.proven() || solution.prices().isEmpty()) {
            return new SearchedStanding(reading, solution);
        }
        return exact(
                register,
                options.objective(),
                reading,
                solution,
                solution.prices().get());
    }

    /** A person counts twice the points at stake now, so that points may be added before everything is solved anew. */
    private static long roomyWeight(Register register) {
        long most = ROOM_FOR_PERSONS / (register.persons() + 1);
        return Math.min(2 * register.span() + SMALL_CHANGES, most);
    }

    private static Standing exact(
            Register register, Objective objective, RegisterReading reading, Solution solution, Prices prices) {
        int[] places = new int[register.unitNumbers()];
        Arrays.fill(places, Solution.UNPLACED);
        for (int u = 0; u < solution.instance().unitCount(); u++) {
            int at = solution.place(u);
            places[reading.unitNumber(u)] = at == Solution.UNPLACED ? at : reading.placeNumber(at);
        }
        long[] price = new long[register.placeNumbers()];
        for (int p = 0; p < solution.instance().placeCount(); p++) {
            price[reading.placeNumber(p)] = prices.placeWorth(p);
        }
        return ExactStanding.start(register, objective, prices.perPerson(), places, price);
    }
}
