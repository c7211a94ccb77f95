package se.insteg.planner.cli;

/** Entry point of {@code insteg match}. Exit codes: 0 a plan was made, 2 the input could not be used. */
public final class Match {
    private Match() {}

    public static void main(String[] args) {
        System.out.println("insteg match --people people.csv --offers offers.csv");
    }
}
