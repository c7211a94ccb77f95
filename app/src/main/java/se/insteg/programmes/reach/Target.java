package se.insteg.programmes.reach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Those of one home or unit whom a training is to reach.
 *
 * @param audience such as "Personalen på Solgården", 1–{@link #LONGEST_AUDIENCE} characters
 * @param people how many they are, 1–{@link #MOST}
 * @param noted what was noted, the earliest first; also what was taken back
 */
public record Target(UUID id, String audience, int people, List<Noted> noted) {
    public static final int LONGEST_AUDIENCE = 100;
    public static final int LONGEST_NAMES = 1_000;
    public static final int MOST = 10_000;

    public Target {
        noted = List.copyOf(noted);
    }

    /** So many more were reached that day. @param names may be empty @param counts false when it was taken back */
    public record Noted(UUID id, LocalDate day, int people, String names, boolean counts) {}

    /** How many have been reached. May be more than there are: people come and go. */
    public int reached() {
        return noted.stream().filter(Noted::counts).mapToInt(Noted::people).sum();
    }

    /** How many are left; 0 when all have been reached. */
    public int left() {
        return Math.max(0, people - reached());
    }

    /** Of several together: nobody beyond a target's own number makes up for another's. */
    public static int reached(List<Target> all) {
        return all.stream().mapToInt(one -> one.people() - one.left()).sum();
    }

    public static int people(List<Target> all) {
        return all.stream().mapToInt(Target::people).sum();
    }
}
