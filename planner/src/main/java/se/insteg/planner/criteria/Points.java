package se.insteg.planner.criteria;

/**
 * What each criterion is worth, in whole points; see {@code points.yaml} for the meaning of each number. All are between
 * 0 and 100,000.
 */
public record Points(
        Likeness wishes,
        Likeness occupation,
        Skills skills,
        Practice languagePractice,
        Travel travelTime,
        Waiting waiting) {

    /** Points by how many leading digits of SSYK two occupations share. */
    public record Likeness(int same4, int same3, int same2) {
        int of(int likeness) {
            return switch (likeness) {
                case 4 -> same4;
                case 3 -> same3;
                case 2 -> same2;
                default -> 0;
            };
        }
    }

    /** Points for each skill the offer asks for and the person has, up to a total. */
    public record Skills(int each, int most) {}

    /** Points by how many languages other than Swedish person and workplace share. */
    public record Practice(int noneShared, int oneShared) {}

    /** Points for living next door, and how many fewer for each minute of travel. */
    public record Travel(int nextDoor, int lessPerMinute) {}

    /** Points for each full month (30 days) waited, up to a total. */
    public record Waiting(int eachMonth, int most) {}
}
