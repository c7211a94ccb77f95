package se.insteg.planner.model;

/** A level of Swedish on the scale of the Common European Framework of Reference, with A0 for none. */
public enum SwedishLevel {
    A0,
    A1,
    A2,
    B1,
    B2,
    C1,
    C2;

    public boolean reaches(SwedishLevel needed) {
        return compareTo(needed) >= 0;
    }
}
