package se.insteg.matching;

/** A plan made by {@link Matching} for the register as it was read: what households and class caps need. */
record SearchedStanding(RegisterReading reading, Solution solution) implements Standing {

    @Override
    public int place(int unit) {
        int u = reading.unit(unit);
        int place = u < 0 ? Solution.UNPLACED : solution.place(u);
        return place == Solution.UNPLACED ? Solution.UNPLACED : reading.placeNumber(place);
    }

    @Override
    public int freePlace(int unit) {
        return place(unit);
    }

    @Override
    public Price price(int place) {
        return solution.prices()
                .map(prices -> prices.place(reading.place(place)))
                .orElse(Price.ZERO);
    }

    @Override
    public Tally tally() {
        return Tally.of(solution);
    }
}
