package se.insteg.hosts.relations;

import org.jspecify.annotations.Nullable;

/**
 * How much an organisation takes, in proportion to those who work there.
 *
 * @param seats in its open offers
 * @param taken of those
 * @param employees null when nobody said
 * @param most as the municipality's own limit of the day says; null when there is none, or nobody said how many work there
 */
public record Capacity(
        int seats,
        int taken,
        @Nullable Integer employees,
        @Nullable Integer most) {
    /** More is offered than the limit allows. */
    public boolean over() {
        return most != null && seats > most;
    }

    /** More are there already than the limit allows. */
    public boolean takenOver() {
        return most != null && taken > most;
    }

    /** Employees for each seat, one decimal; null when unknown or nothing is offered. */
    public @Nullable Double employeesPerSeat() {
        return employees == null || seats == 0 ? null : Math.round(10.0 * employees / seats) / 10.0;
    }
}
