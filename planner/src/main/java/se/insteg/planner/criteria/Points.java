package se.insteg.planner.criteria;

import se.insteg.planner.model.Substitutes;

/**
 * What each criterion is worth, in whole points; see {@code points.yaml} for the meaning of each number. All are between
 * 0 and 100,000.
 */
public record Points(
        Likeness wishes, Own occupation, Skills skills, Practice languagePractice, Travel travelTime, Waiting waiting) {

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

    /**
     * Points for an occupation the person has: as alike as it is, or as far as it can be a substitute.
     *
     * @param substitute75 for one that can largely be done instead
     * @param substitute25 for one that can partly be done instead
     */
    public record Own(Likeness likeness, int substitute75, int substitute25) {
        /** Never more than the occupation itself gives, whatever a file of points says. */
        int substitute(int percent) {
            return switch (percent) {
                case Substitutes.HIGH -> Math.min(substitute75, likeness.same4());
                case Substitutes.LOW -> Math.min(substitute25, likeness.same4());
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
